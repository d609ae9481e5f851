package vn.thuocdo.measurement.data.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.DecimalMark;
import vn.thuocdo.measurement.data.Problem;

/**
 * How SQL gets a wanted column out of a Parquet file, and which of its rows cannot be taken.
 *
 * @param column that is wanted
 * @param type of the column in the file, as DuckDB calls it
 * @param stored the stored value, in SQL
 * @param taken the value of the wanted kind, in SQL
 * @param faults what may be wrong with a row
 */
record ParquetCell(Column column, String type, String stored, String taken, List<Fault> faults) {

    private static final Set<String> NARROW =
            Set.of("BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT");
    private static final Set<String> WIDE = Set.of("UINTEGER", "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT");
    private static final Set<String> FLOATING = Set.of("FLOAT", "DOUBLE");
    private static final Set<String> WRITTEN_OUT =
            Set.of("VARCHAR", "UUID", "DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");
    private static final String SPACES = "' \t\u00a0'";

    /**
     * A condition that holds for the rows with one problem.
     *
     * @param problem they have
     * @param condition in SQL
     * @param range of the values that would do, where that is the problem; otherwise empty
     */
    record Fault(Problem problem, String condition, String range) {}

    static ParquetCell of(Column column, String quotedName, String type, DataFile file) {
        var stored = withoutMissing(quotedName, type, file.missing());
        return switch (column.kind()) {
            case TEXT -> new ParquetCell(column, type, quotedName, text(stored, type), List.of());
            case NUMBER -> number(column, type, stored);
            case WHOLE_NUMBER -> whole(column, type, stored, Long.MIN_VALUE, Long.MAX_VALUE);
            case ANSWER_CODE -> whole(column, type, stored, Integer.MIN_VALUE, Integer.MAX_VALUE);
        };
    }

    boolean isNumeric() {
        return NARROW.contains(type) || WIDE.contains(type) || isFractional(type);
    }

    /** Whether values of this type can be told as text. */
    boolean canBeText() {
        return isNumeric() || WRITTEN_OUT.contains(type);
    }

    private static boolean isFractional(String type) {
        return FLOATING.contains(type) || type.startsWith("DECIMAL");
    }

    private static ParquetCell number(Column column, String type, String stored) {
        var faults = FLOATING.contains(type)
                ? List.of(new Fault(Problem.OUT_OF_RANGE, "isinf(%s)".formatted(stored), "−1.8e308 … 1.8e308"))
                : List.<Fault>of();
        return new ParquetCell(column, type, stored, "cast(%s as double)".formatted(stored), faults);
    }

    private static ParquetCell whole(Column column, String type, String stored, long least, long most) {
        var faults = new ArrayList<Fault>();
        if (isFractional(type)) {
            faults.add(new Fault(Problem.NOT_WHOLE, "%1$s <> trunc(%1$s)".formatted(stored), ""));
        }
        if (!NARROW.contains(type)) {
            var beyond = BigInteger.valueOf(most).add(BigInteger.ONE);
            var outside = "%1$s < %2$d or %1$s >= %3$d".formatted(stored, least, beyond);
            faults.add(new Fault(Problem.OUT_OF_RANGE, outside, least + " … " + most));
        }
        var sqlType = column.kind().sqlType();
        return new ParquetCell(column, type, stored, "cast(%s as %s)".formatted(stored, sqlType), faults);
    }

    /** A number without fraction is written without one, as the same column of a CSV file would have it. */
    private static String text(String stored, String type) {
        return switch (type) {
            case "VARCHAR" -> "nullif(trim(nfc_normalize(%s), %s), '')".formatted(stored, SPACES);
            case "FLOAT", "DOUBLE" -> """
                cast(coalesce(
                    cast(case when %1$s = trunc(%1$s) then try_cast(%1$s as bigint) end as varchar),
                    cast(%1$s as varchar)) as varchar)""".formatted(stored);
            default -> "cast(%s as varchar)".formatted(stored);
        };
    }

    private static String withoutMissing(String name, String type, Set<String> missing) {
        var conditions = new ArrayList<String>();
        if (FLOATING.contains(type)) {
            conditions.add("isnan(%s)".formatted(name));
        }
        var texts = missing.stream().map(ParquetCell::quoted).sorted().collect(Collectors.joining(", "));
        var numbers = missing.stream()
                .flatMapToDouble(ParquetCell::number)
                .mapToObj(Double::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        if (type.equals("VARCHAR") && !texts.isEmpty()) {
            conditions.add("trim(nfc_normalize(%s), %s) in (%s)".formatted(name, SPACES, texts));
        } else if (!numbers.isEmpty() && !WRITTEN_OUT.contains(type)) {
            conditions.add("cast(%s as double) in (%s)".formatted(name, numbers));
        }
        return conditions.isEmpty()
                ? name
                : "case when %s then null else %s end".formatted(String.join(" or ", conditions), name);
    }

    private static DoubleStream number(String text) {
        var number = new NumberText(DecimalMark.POINT);
        return number.read(text.toCharArray(), 0, text.length())
                ? DoubleStream.of(number.value())
                : DoubleStream.empty();
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
