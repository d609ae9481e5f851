package vn.thuocdo.measurement.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files to try. */
final class Examples {

    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private Examples() {}

    static DataFile csv(Path folder, String... lines) throws IOException {
        return file(folder, "answers.csv", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    static DataFile file(Path folder, String name, String content, Charset charset) throws IOException {
        return bytes(folder, name, content.getBytes(charset));
    }

    static DataFile bytes(Path folder, String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        return DataFile.of(Files.write(folder.resolve(name), content));
    }

    static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    /** What {@code select} gives, as a Parquet file. */
    static DataFile parquet(Path file, String select) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var path = file.toString().replace("'", "''");
            statement.execute("copy (%s) to '%s' (format parquet, row_group_size 2048)".formatted(select, path));
        }
        return DataFile.of(file);
    }

    /** Each row's values as they print, parted by a bar; a missing one is a dash. */
    static List<String> rows(Database database, Table table) throws SQLException {
        var sql = "select %s from %s".formatted(String.join(", ", select(table)), table.sql());
        try (var statement = database.connection().createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var values = new ArrayList<String>();
                for (var i = 1; i <= table.columns().size() + 1; i++) {
                    var value = result.getObject(i);
                    values.add(value == null ? "-" : value.toString());
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    private static List<String> select(Table table) {
        var columns = new ArrayList<String>();
        columns.add('"' + Table.PLACE + '"');
        table.columns().forEach(column -> columns.add(column.sql()));
        return columns;
    }
}
