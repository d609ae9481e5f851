package vn.thuocdo.measurement.data;

import java.util.List;

/**
 * What has been loaded: a table or a view of the database, its rows in the order of the file.
 *
 * <p>Besides the columns it has {@link #PLACE}, so that whoever finds fault with a value later can say where it stands.
 *
 * @param name in the database
 * @param file where it comes from, its format filled in
 * @param columns in the order in which they were asked for
 * @param rows how many
 */
public record Table(String name, DataFile file, List<Column> columns, long rows) {

    /** The column ({@code bigint}) with the line of a CSV file or the row of a Parquet file, from 1. */
    public static final String PLACE = "#place";

    /** Keeps its own copy of the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** The name as SQL writes it, in quotation marks. */
    public String sql() {
        return quoted(name);
    }

    /** Where in the file the row stands whose {@link #PLACE} is {@code number}. */
    public Place at(long number) {
        return file.format() == Format.PARQUET ? new Place.Row(number) : new Place.Line(number);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
