package vn.thuocdo.statistics.index;

/**
 * The differences between all pairs of units in rank order, unit 0 having the highest estimate.
 *
 * @param values the estimates, never rising; ties exactly equal
 * @param inverseErrors 1 / se(θ̂ⱼ − θ̂ₖ); 0 where the difference is known without error
 * @param bounds numbers bⱼ such that a draw z of the errors has (zⱼ − zₖ)² / se² ≤ bⱼzⱼ² + bₖzₖ² for every pair
 */
record PairDifferences(double[] values, double[][] inverseErrors, double[] bounds) {

    /** The differences between {@code units}, which are in rank order. */
    static PairDifferences of(Results units) {
        var size = units.known().values().length;
        var inverseErrors = new double[size][size];
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < j; k++) {
                var variance = units.differenceVariance(j, k);
                inverseErrors[j][k] = variance == 0 ? 0 : 1 / Math.sqrt(variance);
                inverseErrors[k][j] = inverseErrors[j][k];
            }
        }
        var bounds = new double[size];
        for (var j = 0; j < size; j++) {
            bounds[j] = bound(units.known().covariance(), inverseErrors[j], j);
        }
        return new PairDifferences(units.known().values(), inverseErrors, bounds);
    }

    /**
     * 1 / (vⱼ (1 − rⱼ)), where rⱼ is the largest |correlation| of unit j with another: a studentised difference is at
     * most the Mahalanobis length of (zⱼ, zₖ), whose square is at most (zⱼ²/vⱼ + zₖ²/vₖ) / (1 − |ρⱼₖ|).
     */
    private static double bound(double[][] covariance, double[] inverseErrors, int j) {
        var largest = 0.0;
        for (var k = 0; k < inverseErrors.length; k++) {
            if (inverseErrors[k] > 0 && covariance[j][k] != 0) {
                largest =
                        Math.max(largest, Math.abs(covariance[j][k]) / Math.sqrt(covariance[j][j] * covariance[k][k]));
            }
        }
        return covariance[j][j] == 0 ? 0 : 1 / (covariance[j][j] * Math.max(1 - largest, 1e-12));
    }

    int size() {
        return values.length;
    }

    /** Whether the difference of two units has no error. */
    boolean isCertain(int j, int k) {
        return inverseErrors[j][k] == 0;
    }

    /** (θ̂ⱼ − θ̂ₖ) / se. */
    double statistic(int j, int k) {
        return (values[j] - values[k]) * inverseErrors[j][k];
    }
}
