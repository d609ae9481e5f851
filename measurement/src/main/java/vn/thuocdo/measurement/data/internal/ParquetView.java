package vn.thuocdo.measurement.data.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;
import vn.thuocdo.measurement.data.Table;

/** Shows the wanted columns of Parquet files as views, without copying them. */
public final class ParquetView {

    private final DuckDBConnection connection;

    /** Works on one database. */
    public ParquetView(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Creates the view, unless there are findings.
     *
     * @return how many rows it has
     * @throws Broken if the file is not Parquet, or cut off, or damaged where it was looked at
     */
    public long create(String quotedName, OpenedFile opened, DataFile file, List<Column> columns, Findings findings)
            throws Broken, SQLException {
        opened.checkParquet();
        var path = ParquetCell.quoted(literal(file.path().toAbsolutePath()));
        var source = "read_parquet(%s, file_row_number = true, hive_partitioning = false)".formatted(path);
        try (var statement = connection.createStatement()) {
            var check = new ParquetCheck(statement, source, findings);
            var rows = check.rows();
            var cells = check.cells(file, columns);
            if (rows == 0) {
                findings.add(new Place.WholeFile(), null, Problem.NO_ROWS);
            }
            findings.refuseIfAny();
            statement.execute(view(quotedName, source, cells));
            return rows;
        }
    }

    /** DuckDB takes a path for a pattern; in brackets a character stands for itself. */
    private static String literal(Path path) {
        return path.toString().replaceAll("[*?\\[]", "[$0]");
    }

    private static String view(String quotedName, String source, List<ParquetCell> cells) {
        var columns = cells.stream()
                .map(cell -> ", %s as %s".formatted(cell.taken(), cell.column().sql()))
                .collect(Collectors.joining());
        return "create view %s as select file_row_number + 1 as \"%s\"%s from %s"
                .formatted(quotedName, Table.PLACE, columns, source);
    }
}
