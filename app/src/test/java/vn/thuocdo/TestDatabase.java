package vn.thuocdo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for the whole run of tests. Each test class takes a copy of a database whose migrations have been run,
 * which costs a fraction of a second.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A database of its own, migrated and otherwise empty. */
    public static DataSource fresh() {
        return Server.RUNNING.getDatabase("postgres", copy());
    }

    /** The address of such a database, for whoever connects by address. */
    public static String freshUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", copy());
    }

    private static synchronized String copy() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template migrated");
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
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database migrated");
                }
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", "migrated"))
                        .defaultSchema("thuocdo")
                        .load()
                        .migrate();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException("no database to copy", failure);
            }
        }
    }
}
