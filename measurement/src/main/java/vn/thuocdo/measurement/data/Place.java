package vn.thuocdo.measurement.data;

/** Where in a file a finding stands. */
public sealed interface Place {

    /** Nowhere in particular. */
    record WholeFile() implements Place {}

    /**
     * A line of a text file, as an editor counts it; of a record over several lines, the first.
     *
     * @param number from 1
     */
    record Line(long number) implements Place {}

    /**
     * A character of a text file.
     *
     * @param line from 1
     * @param position in the line, from 1
     */
    record Character(long line, long position) implements Place {}

    /**
     * A row of a Parquet file.
     *
     * @param number from 1
     */
    record Row(long number) implements Place {}
}
