package vn.thuocdo.statistics.estimation;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Quantiles of the distributions that estimates are held against, to the last digits: the library's inverses stop at
 * 1e-9, so a few steps of Newton's method follow.
 */
public final class ReferenceDistributions {

    private static final int MOST_STEPS = 12;
    private static final double PRECISION = 4 * Math.ulp(1.0);
    /** Below this probability the library's inverse does not find its way. */
    private static final double RARE = 1e-6;

    private ReferenceDistributions() {}

    /**
     * The quantile of Student's distribution, of the normal one for infinite degrees of freedom; not a number where
     * they are not positive.
     */
    public static double studentQuantile(double probability, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        var smaller = Math.min(probability, 1 - probability);
        if (smaller <= 0) {
            return probability > 0.5 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        var distribution =
                Double.isInfinite(degreesOfFreedom) ? new NormalDistribution() : new TDistribution(degreesOfFreedom);
        var start = smaller < RARE
                ? byHalving(2 * smaller, degreesOfFreedom)
                : -distribution.inverseCumulativeProbability(smaller);
        var quantile = polished(
                start, 2 * smaller, t -> Tails.ofStudent(t, degreesOfFreedom), t -> -2 * distribution.density(t));
        return probability > 0.5 ? quantile : -quantile;
    }

    /** Where both tails have this probability, found roughly on the scale of logarithms. */
    private static double byHalving(double bothTails, double degreesOfFreedom) {
        var low = 0.0;
        var high = Math.log(Double.MAX_VALUE) / 2;
        while (high - low > 1e-3) {
            var middle = (low + high) / 2;
            if (Tails.ofStudent(Math.exp(middle), degreesOfFreedom) > bothTails) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    /** The quantile of the beta distribution; 0 or 1 where one of its parameters is zero. */
    public static double betaQuantile(double probability, double alpha, double beta) {
        if (alpha == 0) {
            return 0;
        }
        if (beta == 0) {
            return 1;
        }
        var distribution = new BetaDistribution(alpha, beta);
        var start = distribution.inverseCumulativeProbability(probability);
        return start <= 0 || start >= 1
                ? start
                : polished(start, probability, distribution::cumulativeProbability, distribution::density);
    }

    /** Newton's method on the logarithm of the probability, which is nearly straight where that is tiny. */
    private static double polished(
            double start, double probability, DoubleUnaryOperator probabilityAt, DoubleUnaryOperator slopeAt) {
        var quantile = start;
        for (var step = 0; step < MOST_STEPS; step++) {
            var reached = probabilityAt.applyAsDouble(quantile);
            var off = (reached - probability) / probability;
            var change = Math.log1p(off) * reached / slopeAt.applyAsDouble(quantile);
            if (!Double.isFinite(change)) {
                return quantile;
            }
            quantile -= change;
            if (Math.abs(change) <= PRECISION * Math.abs(quantile)) {
                return quantile;
            }
        }
        return quantile;
    }
}
