package vn.thuocdo.statistics.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An inclusion probability as the exact quotient it is: a part of a whole, not reduced.
 *
 * @param part 0 … {@code whole}
 * @param whole at least 1
 */
public record Fraction(long part, long whole) {

    static final Fraction ONE = new Fraction(1, 1);

    /** @throws IllegalArgumentException unless 0 ≤ part ≤ whole and whole ≥ 1 */
    public Fraction {
        if (part < 0 || part > whole || whole < 1) {
            throw new IllegalArgumentException("%d of %d is no probability".formatted(part, whole));
        }
    }

    /** The nearest double, within one unit in the last place. */
    public double value() {
        return (double) part / whole;
    }

    /** The quotient with 18 decimals, rounded half up, without trailing zeros: {@code 0.25}, {@code 1}. */
    public String decimal() {
        var quotient = new BigDecimal(BigInteger.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 18, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return quotient.toPlainString();
    }
}
