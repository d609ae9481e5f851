package vn.thuocdo.statistics.estimation;

import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Quantiles of the distributions that estimates are held against, to the last digits: the library's inverses stop at
 * 1e-9, so a few steps of Newton's method follow.
 */
public final class ReferenceDistributions {

    private ReferenceDistributions() {}

    /**
     * The quantile of Student's distribution, of the normal one for infinite degrees of freedom; not a number where
     * they are not positive.
     */
    public static double studentQuantile(double probability, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        var distribution =
                Double.isInfinite(degreesOfFreedom) ? new NormalDistribution() : new TDistribution(degreesOfFreedom);
        if (probability > 0.5) {
            return -polished(distribution, 1 - probability);
        }
        return polished(distribution, probability);
    }

    /** The quantile of the beta distribution; 0 or 1 where one of its parameters is zero. */
    public static double betaQuantile(double probability, double alpha, double beta) {
        if (alpha == 0) {
            return 0;
        }
        if (beta == 0) {
            return 1;
        }
        return polished(new BetaDistribution(alpha, beta), probability);
    }

    private static double polished(RealDistribution distribution, double probability) {
        var quantile = distribution.inverseCumulativeProbability(probability);
        for (var step = 0; step < 4; step++) {
            var slope = distribution.density(quantile);
            var change = (distribution.cumulativeProbability(quantile) - probability) / slope;
            if (!(slope > 0) || !Double.isFinite(change)) {
                return quantile;
            }
            quantile -= change;
        }
        return quantile;
    }
}
