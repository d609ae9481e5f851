package vn.thuocdo.statistics.estimation;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Probabilities beyond a value, to the last digits also where they are tiny: never one minus a distribution function.
 * Not a number where the degrees of freedom are not positive or the value is not a number.
 *
 * @see "M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), §§ 26.4–26.7; NIST Digital
 *     Library of Mathematical Functions, § 8.17(v)"
 */
public final class Tails {

    private static final int MOST_TERMS = 100_000;

    private Tails() {}

    /** P(|T| &gt; |t|) of Student's distribution, of the normal one for infinite degrees of freedom. */
    public static double ofStudent(double t, double degreesOfFreedom) {
        return ofFisher(t * t, 1, degreesOfFreedom);
    }

    /** P(F &gt; f) of Fisher's distribution; χ² by its degrees of freedom if those of the denominator are infinite. */
    public static double ofFisher(double f, double numerator, double denominator) {
        if (Double.isNaN(f) || !(numerator > 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        if (f <= 0) {
            return 1;
        }
        if (Double.isInfinite(denominator)) {
            return ofChiSquare(f * numerator, numerator);
        }
        return Double.isInfinite(f) ? 0 : ofRatio(f * numerator / denominator, denominator / 2, numerator / 2);
    }

    /** The incomplete beta function at 1/(1 + r), with logarithms that stay exact where r is small. */
    private static double ofRatio(double r, double a, double b) {
        var x = 1 / (1 + r);
        var front = Math.exp(b * Math.log(r) - (a + b) * Math.log1p(r) - Beta.logBeta(a, b));
        return x < (a + 1) / (a + b + 2)
                ? front / (a * continuedFraction(x, a, b))
                : 1 - front / (b * continuedFraction(r * x, b, a));
    }

    /** 1 + d₁x/(1 + d₂x/(1 + …)) of the incomplete beta function, by the modified method of Lentz. */
    private static double continuedFraction(double x, double a, double b) {
        var fraction = 1.0;
        var c = 1.0;
        var d = 0.0;
        for (var term = 1; term <= MOST_TERMS; term++) {
            var m = term / 2;
            var coefficient = term % 2 == 0
                    ? m * (b - m) / ((a + 2.0 * m - 1) * (a + 2.0 * m))
                    : -(a + m) * (a + b + m) / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / nonzero(1 + coefficient * x * d);
            c = nonzero(1 + coefficient * x / c);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < Math.ulp(1.0)) {
                return fraction;
            }
        }
        return fraction;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? Double.MIN_NORMAL : value;
    }

    /** P(χ² &gt; x). */
    public static double ofChiSquare(double x, double degreesOfFreedom) {
        if (Double.isNaN(x) || !(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }

    /** P(Z &gt; z) of the normal distribution. */
    public static double ofNormal(double z) {
        return Erf.erfc(z / Math.sqrt(2)) / 2;
    }
}
