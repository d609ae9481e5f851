package vn.thuocdo.measurement.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.index.Cell;

/**
 * The fields of CSV (RFC 4180).
 *
 * <p>Numbers have a decimal point and twelve significant digits. A text that begins with what a spreadsheet would run
 * as a formula, {@code = + - @}, tab or carriage return, has an apostrophe before it.
 */
final class CsvFields {

    /** The heads of what {@link #figure} answers. */
    static final List<String> FIGURE =
            List.of("estimate", "standard_error", "low", "high", "n", "deff", "df", "reason");

    private static final MathContext DIGITS = new MathContext(12);
    private static final String RUNS_AS_FORMULA = "=+-@\t\r";

    private CsvFields() {}

    static String file(List<String> lines) {
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        var rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String text(String value) {
        var harmless = !value.isEmpty() && RUNS_AS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static List<String> figure(Cell cell) {
        return switch (cell) {
            case Cell.Estimated figure ->
                List.of(
                        number(figure.value()),
                        number(figure.standardError()),
                        number(figure.low()),
                        number(figure.high()),
                        String.valueOf(figure.answers()),
                        number(figure.designEffect()),
                        number(figure.degreesOfFreedom()),
                        "");
            case Cell.NoResult none ->
                List.of(
                        "",
                        "",
                        "",
                        "",
                        String.valueOf(none.answers()),
                        "",
                        "",
                        none.reason().name().toLowerCase(Locale.ROOT));
        };
    }
}
