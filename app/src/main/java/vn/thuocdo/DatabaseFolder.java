package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The lasting folder of an {@link EmbeddedDatabase}: the cluster, the passwords of its roles, the binaries, and a lock
 * so that one program at a time works on it. Nobody but its owner may read it.
 */
final class DatabaseFolder implements AutoCloseable {

    private static final String ASK_EVERYBODY = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    /** Of {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path home;
    private final FileChannel lock;

    private DatabaseFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    static DatabaseFolder lock(Path home) throws IOException {
        makePrivate(home.toAbsolutePath().normalize());
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DatabaseFolder(home.toAbsolutePath().normalize(), channel);
            }
        } catch (OverlappingFileLockException alsoInThisProgram) {
            // told below, like that of another program
        }
        channel.close();
        throw new DatabaseInUse(home);
    }

    /** The address of the database whose server runs on {@code home} now. */
    static Optional<String> running(Path home) throws IOException {
        var file = home.resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.size() > PORT_LINE && processOf(lines.getFirst().strip()) != null
                ? Optional.of(
                        "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/thuocdo")
                : Optional.empty();
    }

    /** The password of a role, in the folder of a database that runs. */
    static String passwordIn(Path home, String role) throws IOException {
        var file = passwordFile(home, role);
        if (!Files.exists(file)) {
            throw new FolderOfOlderBuild(home);
        }
        return Files.readString(file);
    }

    private static Path passwordFile(Path home, String role) {
        return home.resolve(role + ".password");
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path home() {
        return home;
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path binaries() throws IOException {
        return Files.createDirectories(home.resolve("postgresql"));
    }

    /** The password of a role of the cluster, made up when it is first asked for. */
    String password(String role) throws IOException {
        var file = passwordFile(home, role);
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            var fresh = Files.writeString(
                    home.resolve("password.new"), HexFormat.of().formatHex(bytes));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(file);
    }

    /** A cluster made to its end has the passwords of both roles beside it; one of an older build has neither. */
    void refuseOlderBuild() {
        if (isReady() && !Files.exists(passwordFile(home, DatabaseRoles.IDENTITY))) {
            throw new FolderOfOlderBuild(home);
        }
    }

    /** Whether the cluster was made to its end, so that it may hold somebody's data. */
    boolean isReady() {
        return Files.exists(home.resolve("ready"));
    }

    /** Lets nobody in without the password, once the server reads its files again. */
    void askForPasswords() throws IOException {
        Files.writeString(cluster().resolve("pg_hba.conf"), ASK_EVERYBODY);
    }

    void markReady() throws IOException {
        Files.createFile(home.resolve("ready"));
    }

    /** Takes away what is left of a cluster whose making was interrupted; it never held anybody's data. */
    void dropHalfMadeCluster() throws IOException {
        if (!Files.exists(cluster()) || isReady()) {
            return;
        }
        try (var files = Files.walk(cluster())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Stops the server that outlived its program, by the number in {@code postmaster.pid}. */
    void stopServerLeftBehind() throws IOException {
        var file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        var server = lines.isEmpty() ? null : processOf(lines.getFirst().strip());
        if (server != null) {
            end(server);
        }
        Files.deleteIfExists(file);
    }

    private static @Nullable ProcessHandle processOf(String number) {
        if (!number.matches("[0-9]{1,9}")) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(number))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .orElse(null);
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(2, TimeUnit.MINUTES);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the database server " + server.pid() + " of an earlier run does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
