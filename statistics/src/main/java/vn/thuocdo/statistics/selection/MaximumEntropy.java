package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/**
 * The design of largest entropy among those with given π: Poisson sampling with working probabilities p, given that n
 * units come.
 *
 * <p>p is found by p ← p + π − π(p), where π(p) are the inclusion probabilities that p leads to, starting at p = π.
 *
 * @see "S. X. Chen, A. P. Dempster, J. S. Liu, Weighted finite population sampling, Biometrika 81 (1994)"
 * @see "Y. Tillé, Sampling Algorithms (2006), § 5.5"
 */
final class MaximumEntropy {

    private static final double EXACT = 1e-13;
    private static final double GOOD = 1e-10;
    private static final int MOST_STEPS = 100_000;

    private MaximumEntropy() {}

    static ScoredSets sets(double[] pik, int n) {
        return ScoredSets.conditionalPoisson(workingProbabilities(pik, n, EXACT), n);
    }

    /**
     * p to the given π.
     *
     * @param tolerance stops when the sum of the changes is no larger
     * @throws ArithmeticException if it is not reached
     */
    static double[] workingProbabilities(double[] pik, int n, double tolerance) {
        var p = pik.clone();
        var smallest = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            var reached = ScoredSets.conditionalPoisson(p, n).single();
            var change = 0.0;
            for (var k = 0; k < p.length; k++) {
                var next = p[k] + pik[k] - reached[k];
                change += Math.abs(p[k] - next);
                p[k] = next;
            }
            if (change <= tolerance || (change < GOOD && change >= smallest)) {
                return p;
            }
            smallest = Math.min(smallest, change);
        }
        throw new ArithmeticException("no working probabilities found for π = %s".formatted(Arrays.toString(pik)));
    }

    /**
     * π_kl in {@code [k][l]}, k < l, by π_kl = (π_k·w_l − π_l·w_k) / (w_l − w_k) with w = p/(1 − p); where π_k = π_l,
     * by what is missing in Σ_l π_kl = n·π_k.
     */
    static double[][] closedForm(double[] pik, int n, double tolerance) {
        var p = workingProbabilities(pik, n, tolerance);
        var odds = Arrays.stream(p).map(x -> x / (1 - x)).toArray();
        var pairs = new double[pik.length][pik.length];
        for (var k = 0; k < pik.length; k++) {
            var sum = pik[k];
            var ties = 0;
            for (var l = 0; l < pik.length; l++) {
                if (pik[l] != pik[k]) {
                    pairs[k][l] = (pik[k] * odds[l] - pik[l] * odds[k]) / (odds[l] - odds[k]);
                    sum += pairs[k][l];
                } else if (l != k) {
                    ties++;
                }
            }
            for (var l = 0; l < pik.length; l++) {
                if (l != k && pik[l] == pik[k]) {
                    pairs[k][l] = (n * pik[k] - sum) / ties;
                }
            }
        }
        return pairs;
    }
}
