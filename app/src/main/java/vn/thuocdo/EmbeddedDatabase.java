package vn.thuocdo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that needs no installation: its binaries come with the program, its cluster lasts in a folder.
 *
 * <p>The library is made for tests, where nothing has to survive. Here every commit is flushed to the disk before it is
 * acknowledged, only the loopback address is listened on, and whoever connects needs the password of the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "thuocdo";
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
     */
    public static EmbeddedDatabase start(Path home) throws IOException, SQLException {
        // it tells every line of the server's, before the settings of logging are read
        ((Logger) LoggerFactory.getLogger(LIBRARY)).setLevel(Level.WARN);
        var folder = DatabaseFolder.lock(home);
        try {
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
        return folder.isReady() ? builder.setConnectConfig("password", folder.password()) : builder;
    }

    /** Gives the owner its password, makes the database, and from then on asks everybody for the password. */
    private static void secure(DatabaseFolder folder, EmbeddedPostgres server) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + folder.password() + "'");
            statement.execute("create database " + NAME);
            folder.askForPasswords();
            statement.execute("select pg_reload_conf()");
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    public String user() {
        return "postgres";
    }

    public String password() throws IOException {
        return folder.password();
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
