package vn.thuocdo.measurement.data;

import java.nio.file.Path;

/**
 * What a database may use.
 *
 * @param memory in bytes, for DuckDB alone; past that it writes to {@code temporary}
 * @param threads of DuckDB
 * @param temporary an existing folder, in which the database makes one of its own and deletes it when closed
 * @param limits for the files it loads
 */
public record DatabaseSettings(long memory, int threads, Path temporary, Limits limits) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no memory (less than 64 MiB) or no thread
     */
    public DatabaseSettings {
        if (memory < 64L << 20 || threads < 1) {
            throw new IllegalArgumentException("a database with %d bytes and %d threads".formatted(memory, threads));
        }
    }

    /** 2 GiB, a thread per processor, the system's folder for temporary files, the usual limits. */
    public static DatabaseSettings usual() {
        var processors = Runtime.getRuntime().availableProcessors();
        return new DatabaseSettings(2L << 30, processors, Path.of(System.getProperty("java.io.tmpdir")), Limits.USUAL);
    }
}
