package vn.thuocdo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that needs no installation: its binaries come with the program, its cluster lasts in a folder.
 *
 * <p>The library is made for tests, where nothing has to survive. Here every commit is flushed to the disk before it is
 * acknowledged, only the loopback address is listened on, and whoever connects needs a password of the folder.
 * The superuser of the cluster sets it up and is not used again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "thuocdo";
    private static final String SUPERUSER = "postgres";
    private static final String LIBRARY = "io.zonky.test.db.postgres.embedded";
    private static final Duration START = Duration.ofMinutes(3);

    private final DatabaseFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the cluster in {@code home}, and makes it where there is none yet. A server that an earlier program left
     * running when it was killed is stopped first.
     *
     * @throws DatabaseInUse if another program runs on that folder
     * @throws FolderOfOlderBuild if an older build made it
     */
    public static EmbeddedDatabase start(Path home) throws IOException, SQLException {
        // it tells every line of the server's, before the settings of logging are read
        ((Logger) LoggerFactory.getLogger(LIBRARY)).setLevel(Level.WARN);
        var folder = DatabaseFolder.lock(home);
        try {
            folder.refuseOlderBuild();
            folder.stopServerLeftBehind();
            folder.dropHalfMadeCluster();
            var server = builder(folder).start();
            if (!folder.isReady()) {
                secure(folder, server);
                folder.markReady();
            }
            return new EmbeddedDatabase(folder, server);
        } catch (IOException | SQLException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres.Builder builder(DatabaseFolder folder) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC");
        return folder.isReady() ? builder.setConnectConfig("password", folder.password(SUPERUSER)) : builder;
    }

    /** Makes the roles with their passwords and the database, and from then on asks everybody for the password. */
    private static void secure(DatabaseFolder folder, EmbeddedPostgres server) throws IOException, SQLException {
        try (var connection = asSuperuser(server, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(SUPERUSER, folder.password(SUPERUSER)));
            DatabaseRoles.make(
                    statement, folder.password(DatabaseRoles.ORDINARY), folder.password(DatabaseRoles.IDENTITY));
            DatabaseRoles.makeDatabase(statement, NAME);
        }
        try (var connection = asSuperuser(server, NAME);
                var statement = connection.createStatement()) {
            DatabaseRoles.makeIdentitySchema(statement);
            folder.askForPasswords();
            statement.execute("select pg_reload_conf()");
        }
    }

    private static Connection asSuperuser(EmbeddedPostgres server, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(server.getPort(), database, SUPERUSER));
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** The settings by which the application runs on it: as the ordinary role, and as the one of the identities. */
    public Map<String, Object> settings() throws IOException {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", DatabaseRoles.ORDINARY,
                "spring.datasource.password", folder.password(DatabaseRoles.ORDINARY),
                "thuocdo.identity.username", DatabaseRoles.IDENTITY,
                "thuocdo.identity.password", folder.password(DatabaseRoles.IDENTITY));
    }

    /** Where the cluster, and whatever else lasts, is kept. */
    public Path home() {
        return folder.home();
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            folder.close();
        }
    }

    /** This user's usual folder: {@code $XDG_DATA_HOME/thuocdo}, else {@code ~/.local/share/thuocdo}. */
    static Path usualHome() {
        var shared = System.getenv("XDG_DATA_HOME");
        var root = shared == null || shared.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(shared);
        return root.resolve("thuocdo");
    }
}
