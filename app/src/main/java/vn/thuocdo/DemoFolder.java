package vn.thuocdo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder of a demonstration. What is in it can be made again, and is, where an earlier run did not come to its end
 * or another version of the program made it.
 */
final class DemoFolder {

    private static final String MADE_BY_DEMO = "thuocdo-demo";
    private static final String PASSWORD = "password";
    private static final int PASSWORD_BYTES = 8;

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the system keeps what can be made again, or else keeps temporary files. */
    static Path usual(Map<String, String> environment) {
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        var home = Path.of(System.getProperty("user.home"), ".cache");
        if (!cache.isBlank()) {
            return Path.of(cache, MADE_BY_DEMO);
        }
        return (Files.isWritable(home) ? home : Path.of(System.getProperty("java.io.tmpdir"))).resolve(MADE_BY_DEMO);
    }

    /**
     * Takes the folder, and empties it unless a demonstration of this version came to its end in it.
     *
     * @throws NotOurs if the folder holds what no demonstration put there
     * @throws DatabaseInUse if a demonstration runs in it
     */
    static DemoFolder take(Path folder) throws IOException {
        var taken = new DemoFolder(folder.toAbsolutePath().normalize());
        if (Files.exists(taken.home())) {
            DatabaseFolder.lock(taken.home()).close();
        }
        taken.requireOurs();
        if (!taken.isOver()) {
            taken.empty();
            Files.createDirectories(taken.folder);
            Files.writeString(taken.mark(), "");
        }
        return taken;
    }

    private void requireOurs() throws IOException {
        if (!Files.exists(folder) || Files.exists(mark())) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new NotOurs(folder);
            }
        }
    }

    private void empty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path mark() {
        return folder.resolve(MADE_BY_DEMO);
    }

    /** The folder of the application's database and keys. */
    Path home() {
        return folder.resolve("home");
    }

    Path log() {
        return home().resolve("demo.log");
    }

    Path lastYear() {
        return folder.resolve("last-year");
    }

    /** Whether a demonstration of this version came to its end here. */
    boolean isOver() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(version());
    }

    void markOver() throws IOException {
        Files.writeString(mark(), version());
    }

    /** The password of everybody who takes part: made up when it is first asked for. */
    String password() throws IOException {
        var file = home().resolve(PASSWORD + ".demo");
        if (!Files.exists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.ofDelimiter("-").formatHex(bytes, 0, PASSWORD_BYTES));
        }
        return Files.readString(file);
    }

    /** Changes with the tables of the database. */
    private static String version() throws IOException {
        var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/*/*.sql");
        Arrays.sort(migrations, Comparator.comparing(each -> String.valueOf(each.getFilename())));
        var sum = new CRC32();
        for (var migration : List.of(migrations)) {
            sum.update(migration.getContentAsString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    /** The folder holds somebody's files. */
    static final class NotOurs extends IOException {

        private static final long serialVersionUID = 1L;

        NotOurs(Path folder) {
            super(folder.toString());
        }
    }
}
