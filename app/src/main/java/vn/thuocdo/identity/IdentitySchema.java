package vn.thuocdo.identity;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema of the links: brought up to date by its own role, and closed to the ordinary one. */
public final class IdentitySchema {

    public static final String NAME = "identity";

    private IdentitySchema() {}

    /**
     * Connects as its role.
     *
     * @param url of the database; what it says of a user and a password does not count
     */
    public static DataSource source(String url, @Nullable String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        // the owner of the database sets where others look for functions: it must not put its own before the server's
        source.setOptions("-c search_path=pg_catalog,pg_temp");
        try {
            // a sentence of the server's may hold the value that was refused, and sentences come into the log
            source.setProperty("logServerErrorDetail", "false");
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
        return source;
    }

    /** Its migrations, up to {@code target}. The schema itself is made by whoever makes the roles. */
    public static Flyway migrations(DataSource identity, String target) {
        return Flyway.configure()
                .dataSource(identity)
                .schemas(NAME)
                .createSchemas(false)
                .locations("classpath:db/identity")
                .target(target)
                .load();
    }

    /**
     * Sees to it that only the role of {@code identity} reads the schema.
     *
     * @throws IdentityRefused if the schema is not that role's, or the ordinary role reads it or may come to
     */
    public static void requireApart(JdbcClient ordinary, JdbcClient identity) {
        var role = identity.sql("select current_user").query(String.class).single();
        var owner = ordinary.sql("select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'identity'")
                .query(String.class)
                .optional();
        if (owner.filter(role::equals).isEmpty()) {
            throw new IdentityRefused(IdentityRefused.Reason.NO_SCHEMA);
        }
        var open = ordinary.sql("""
                select has_schema_privilege('identity', 'usage') or has_schema_privilege('identity', 'create')
                    or exists (
                        select from pg_roles
                        where pg_has_role(current_user, oid, 'member')
                            and (rolsuper or rolname in (:role, 'pg_execute_server_program', 'pg_read_server_files')))
                """).param("role", role).query(Boolean.class).single();
        if (open) {
            throw new IdentityRefused(IdentityRefused.Reason.OPEN);
        }
    }
}
