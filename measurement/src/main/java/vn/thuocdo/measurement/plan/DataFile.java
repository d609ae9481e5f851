package vn.thuocdo.measurement.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Located;

/** A file of rows, one for each unit that was drawn. Several files have the same columns and are read as one. */
public sealed interface DataFile {

    /** As the plan writes it: relative to the plan's folder, or absolute. */
    Located<String> path();

    /** The wave (đợt) all its rows belong to, where each wave has a file of its own. */
    @Nullable
    Located<String> wave();

    /**
     * Text with one row a line, plain or gzipped.
     *
     * @param separator between fields; absent to be found out
     * @param encoding of the bytes; absent to be found out
     * @param decimal the mark before decimals
     * @param blanks the texts that mean a field was left blank, as an empty field always does
     */
    record Csv(
            Located<String> path,
            @Nullable Character separator,
            @Nullable Encoding encoding,
            Decimal decimal,
            Set<String> blanks,
            @Nullable Located<String> wave)
            implements DataFile {

        /** Keeps its own copy of the blanks. */
        public Csv {
            blanks = Set.copyOf(blanks);
        }
    }

    /** A Parquet file, which knows its own types. */
    record Parquet(Located<String> path, @Nullable Located<String> wave) implements DataFile {}

    /** How characters became bytes. */
    enum Encoding {
        UTF_8,
        UTF_16,
        WINDOWS_1258
    }

    /** The mark before decimals. */
    enum Decimal {
        POINT,
        COMMA
    }
}
