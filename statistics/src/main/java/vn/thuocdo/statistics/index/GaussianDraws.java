package vn.thuocdo.statistics.index;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded draws from N(0, V) that come out the same on every machine: L64X128MixRandom, then Marsaglia's polar method
 * with the logarithm of {@link StrictMath}, then a factor of V.
 *
 * @see "G. Marsaglia, T. A. Bray, A Convenient Method for Generating Normal Variables, SIAM Review 6 (1964)"
 */
final class GaussianDraws {

    private final RandomGenerator random;
    private double spare = Double.NaN;

    private GaussianDraws(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Draws from N(0, V).
     *
     * @param covariance V, symmetric
     * @return a row for each draw, in it a number for each row of {@code covariance}
     * @throws IllegalArgumentException if {@code covariance} is not positive semi-definite
     */
    static double[][] of(double[][] covariance, RankSimulation simulation) {
        var source = new GaussianDraws(simulation.seed());
        var factor = SemiDefiniteFactor.of(covariance);
        var draws = new double[simulation.draws()][];
        for (var r = 0; r < draws.length; r++) {
            var normals = new double[factor.rank()];
            for (var i = 0; i < normals.length; i++) {
                normals[i] = source.next();
            }
            draws[r] = factor.times(normals);
        }
        return draws;
    }

    private double next() {
        if (!Double.isNaN(spare)) {
            var kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        var stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * stretch;
        return x * stretch;
    }
}
