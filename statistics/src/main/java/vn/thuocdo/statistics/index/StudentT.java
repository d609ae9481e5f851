package vn.thuocdo.statistics.index;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * Student's t, which is the normal distribution when {@code freedom} is infinite; its tails to 1e-11.
 *
 * @param freedom degrees of freedom ν, above 0
 * @see "G. W. Hill, Algorithm 395: Student's t-distribution, Comm. ACM 13 (1970)"
 */
record StudentT(double freedom) {

    /** Above this many, x = ν / (ν + t²) is so near 1 that its rounding shows in the tail. */
    private static final double MANY = 1000;

    /** P(|T| ≥ |t|) = I_x(ν/2, 1/2) at x = ν / (ν + t²). */
    double bothTails(double t) {
        if (Double.isInfinite(t)) {
            return 0;
        }
        return freedom > MANY
                ? Erf.erfc(normalDeviate(Math.abs(t)) / Math.sqrt(2))
                : Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /** The normal deviate with the same tail: Hill's expansion, whose error is of order 1/(48 ν²)³. */
    private double normalDeviate(double t) {
        if (Double.isInfinite(freedom)) {
            return t;
        }
        var b = 48 * (freedom - 0.5) * (freedom - 0.5);
        var w2 = (freedom - 0.5) * Math.log1p(t * t / freedom);
        var third = (((0.4 * w2 + 3.3) * w2 + 24) * w2 + 85.5) / (0.8 * w2 * w2 + 100 + b);
        return (1 + (w2 + 3 - third) / b) * Math.sqrt(w2);
    }
}
