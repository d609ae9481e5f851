package vn.thuocdo;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of a database: the ordinary one, which owns it and as which the application runs, and the one that
 * alone uses the schema {@code identity}. Neither is a superuser.
 */
final class DatabaseRoles {

    static final String ORDINARY = "thuocdo";
    static final String IDENTITY = "thuocdo_identity";

    private DatabaseRoles() {}

    /** Makes the roles, by a superuser. */
    static void make(Statement statement, String ordinaryPassword, String identityPassword) throws SQLException {
        statement.execute("create role %s login password '%s'".formatted(ORDINARY, ordinaryPassword));
        statement.execute("create role %s login password '%s'".formatted(IDENTITY, identityPassword));
    }

    static void makeDatabase(Statement statement, String name) throws SQLException {
        statement.execute("create database %s owner %s".formatted(name, ORDINARY));
    }

    /** Makes the schema of the second role, by a superuser in the database itself. */
    static void makeIdentitySchema(Statement statement) throws SQLException {
        statement.execute("create schema identity authorization " + IDENTITY);
    }
}
