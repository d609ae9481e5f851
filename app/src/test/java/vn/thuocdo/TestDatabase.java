package vn.thuocdo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thuocdo.identity.IdentitySchema;

/**
 * One PostgreSQL for the whole run of tests. Each test class takes a copy of a database whose migrations have been run,
 * which costs a fraction of a second.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A database of its own, migrated and otherwise empty, as the application reaches it. */
    public static DataSource fresh() {
        return Server.RUNNING.getDatabase(DatabaseRoles.ORDINARY, copy());
    }

    /** The same database, as the role of the schema {@code identity} reaches it. */
    public static DataSource identity(DataSource fresh) {
        return IdentitySchema.source(((PGSimpleDataSource) fresh).getUrl(), DatabaseRoles.IDENTITY, null);
    }

    /** A database of the server, as any of its roles reaches it. */
    public static DataSource as(String role, String database) {
        return Server.RUNNING.getDatabase(role, database);
    }

    /** The settings by which the application runs on such a database. */
    static Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                Server.RUNNING.getJdbcUrl(DatabaseRoles.ORDINARY, copy()),
                "thuocdo.identity.username",
                DatabaseRoles.IDENTITY);
    }

    private static synchronized String copy() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template migrated owner %s".formatted(name, DatabaseRoles.ORDINARY));
        } catch (SQLException failure) {
            throw new IllegalStateException("no copy of the migrated database", failure);
        }
        return name;
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                makeMigrated(server);
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException("no database to copy", failure);
            }
        }

        private static void makeMigrated(EmbeddedPostgres server) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                DatabaseRoles.make(statement, "ordinary", "identity");
                DatabaseRoles.makeDatabase(statement, "migrated");
            }
            try (var connection = server.getDatabase("postgres", "migrated").getConnection();
                    var statement = connection.createStatement()) {
                DatabaseRoles.makeIdentitySchema(statement);
            }
            Flyway.configure()
                    .dataSource(server.getDatabase(DatabaseRoles.ORDINARY, "migrated"))
                    .defaultSchema("thuocdo")
                    .load()
                    .migrate();
            IdentitySchema.migrations(server.getDatabase(DatabaseRoles.IDENTITY, "migrated"), "latest")
                    .migrate();
        }
    }
}
