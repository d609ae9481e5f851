package vn.thuocdo.measurement.data;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.measurement.data.internal.SmallFile;

/**
 * A CSV file kept in memory whole: labels of values, sizes of a population.
 *
 * @param names of its columns
 * @param rows those in which something is written, in the order of the file
 */
public record SmallTable(Path file, List<String> names, List<Row> rows) {

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param fields as many as there are names, without spaces at their ends
     */
    public record Row(long line, List<String> fields) {

        /** Keeps its own copy of the fields. */
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** Keeps its own copies. */
    public SmallTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws DataRefused if it cannot be taken as it is, or has no rows
     */
    public static SmallTable read(Path file) {
        return SmallFile.read(file, Limits.USUAL);
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws DataRefused if there is none of that name, or several
     */
    public int column(String name) {
        return SmallFile.position(this, name);
    }

    /** What to throw for a value that cannot be. */
    public DataRefused refused(Row row, String column, Problem problem, String... facts) {
        var place = new Place.Line(row.line());
        return new DataRefused(List.of(new Finding(file, place, column, problem, List.of(facts))), 1);
    }
}
