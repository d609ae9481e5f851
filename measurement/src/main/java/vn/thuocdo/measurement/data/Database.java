package vn.thuocdo.measurement.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.data.internal.Broken;
import vn.thuocdo.measurement.data.internal.CsvFunction;
import vn.thuocdo.measurement.data.internal.CsvTable;
import vn.thuocdo.measurement.data.internal.Findings;
import vn.thuocdo.measurement.data.internal.OpenedFile;
import vn.thuocdo.measurement.data.internal.ParquetView;

/**
 * A database of DuckDB inside this process, into which data files are loaded; it lives until it is closed.
 *
 * <p>It is kept in memory, and in a temporary folder as far as memory does not suffice. It never fetches an extension.
 */
public final class Database implements AutoCloseable {

    private final DuckDBConnection connection;
    private final Path temporary;
    private final Limits limits;
    private final CsvTable csv;
    private final ParquetView parquet;

    private Database(DuckDBConnection connection, Path temporary, Limits limits) throws SQLException {
        this.connection = connection;
        this.temporary = temporary;
        this.limits = limits;
        this.csv = new CsvTable(connection, CsvFunction.register(connection), limits);
        this.parquet = new ParquetView(connection);
    }

    /** Opens an empty database. */
    public static Database open(DatabaseSettings settings) throws SQLException, IOException {
        var temporary = Files.createTempDirectory(settings.temporary(), "thuocdo-");
        var properties = new Properties();
        properties.setProperty("memory_limit", settings.memory() + "B");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("temp_directory", temporary.toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        var connection = DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
        return new Database(connection, temporary, settings.limits());
    }

    /** The connection, for SQL on what has been loaded; {@link #close} closes it. */
    public DuckDBConnection connection() {
        return connection;
    }

    /**
     * Loads columns of a file: of CSV into a table, of Parquet as a view over the file, which must then stay.
     *
     * @param name of the table, new to this database
     * @param columns at least one; no two have the same name, were they written in small letters
     * @throws DataRefused if the file cannot be taken; then nothing is loaded
     * @throws IllegalArgumentException if {@code columns} is empty or has a name twice
     */
    public synchronized Table load(String name, DataFile file, List<Column> columns) throws SQLException {
        checkNames(columns);
        var findings = new Findings(file.path(), limits.mostShown());
        try (var opened = OpenedFile.open(file)) {
            var format = opened.format();
            var quotedName = Table.quoted(name);
            var rows = switch (format) {
                case CSV -> csv.create(quotedName, opened, file, columns, findings);
                case PARQUET -> parquet.create(quotedName, opened, file, columns, findings);
            };
            return new Table(name, file.in(format), columns, rows);
        } catch (Broken broken) {
            findings.add(broken);
            throw findings.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkNames(List<Column> columns) {
        var names = new HashSet<String>();
        for (var column : columns) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("column '%s' twice".formatted(column.name()));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no columns");
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            connection.close();
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.isDirectory(file)) {
                    delete(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder);
    }
}
