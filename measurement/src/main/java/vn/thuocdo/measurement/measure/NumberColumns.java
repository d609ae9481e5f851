package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Reads expressions of the database as numbers, eight bytes a row and column, in the order of the files.
 *
 * @param rows how many rows the relation has
 */
record NumberColumns(DuckDBConnection connection, String relation, int rows) {

    /** By expression and row; not a number where there is no value. */
    double[][] read(List<String> expressions) throws SQLException {
        var columns = new double[expressions.size()][rows];
        var select = expressions.stream().map("cast((%s) as double)"::formatted).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select %s from %s order by %s".formatted(select, relation, Sql.name(PlannedData.ROW)))) {
            for (var row = 0; result.next(); row++) {
                for (var column = 0; column < columns.length; column++) {
                    var value = result.getDouble(column + 1);
                    columns[column][row] = result.wasNull() ? Double.NaN : value;
                }
            }
        }
        return columns;
    }
}
