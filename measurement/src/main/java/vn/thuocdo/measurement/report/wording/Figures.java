package vn.thuocdo.measurement.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.thuocdo.measurement.language.Language;

/**
 * Numbers as a reader of the language writes them, rounded half up: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in
 * English.
 *
 * @param language whose marks are used
 */
public record Figures(Language language) {

    /** What stands where a number would, if there is none. */
    public static final String NONE = "–";

    /** The number with {@code digits} decimals, or {@link #NONE} if it is not finite. */
    public String decimal(double value, int digits) {
        return Double.isFinite(value) ? shown(rounded(value, digits), "") : NONE;
    }

    /** The same with its sign, a plus included, save that zero has none. */
    public String signed(double value, int digits) {
        return Double.isFinite(value) ? shown(rounded(value, digits), "+") : NONE;
    }

    /** A count. */
    public String whole(long count) {
        return shown(BigDecimal.valueOf(count), "");
    }

    /** A number of which only the digits that count are wanted, at most {@code digits} decimals. */
    public String plain(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        var stripped = rounded(value, digits).stripTrailingZeros();
        return shown(stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY), "");
    }

    /** A level such as 0.95 as per cent: {@code 95%}. */
    public String percent(double share) {
        return plain(100 * share, 2) + "%";
    }

    /** Both ends of an interval, or {@link #NONE} if one is not finite. */
    public String interval(double low, double high, int digits) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? decimal(low, digits) + " – " + decimal(high, digits)
                : NONE;
    }

    /** Both ends of a rank interval, or the rank where they are the same. */
    public String ranks(int low, int high) {
        return low == high ? whole(low) : whole(low) + "–" + whole(high);
    }

    /** A p-value with three decimals, and {@code < 0.001} below. */
    public String probability(double value) {
        return value < 0.001 ? "< " + decimal(0.001, 3) : decimal(value, 3);
    }

    /** Whether both ends lie equally far from the value, as far as {@code digits} decimals show. */
    public static boolean isSymmetric(double value, double low, double high, int digits) {
        return Double.isFinite(low)
                && Double.isFinite(high)
                && rounded(value - low, digits).compareTo(rounded(high - value, digits)) == 0;
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private String shown(BigDecimal number, String plus) {
        var marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
        marks.setDecimalSeparator(language == Language.VIETNAMESE ? ',' : '.');
        marks.setGroupingSeparator(language == Language.VIETNAMESE ? '.' : ',');
        var format = new DecimalFormat("#,##0", marks);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        var sign = number.signum() < 0 ? "−" : number.signum() > 0 ? plus : "";
        return sign + format.format(number.abs());
    }
}
