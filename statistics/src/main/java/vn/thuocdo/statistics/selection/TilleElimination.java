package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/**
 * Tillé's elimination: all units but one at a time, from N down to n, each step leaving the inclusion probabilities of
 * its own sample size.
 *
 * <p>At the step to size i unit k is eliminated with probability r_k(i) = 1 − π_k(i)/π_k(i + 1), and
 * π_kl = Π_i (1 − r_k(i) − r_l(i)).
 *
 * @see "Y. Tillé, An elimination procedure for unequal probability sampling without replacement, Biometrika 83 (1996)"
 */
final class TilleElimination {

    private TilleElimination() {}

    static boolean[] draw(double[] pik, int n, Uniforms uniforms) {
        var kept = new boolean[pik.length];
        Arrays.fill(kept, true);
        var before = ones(pik.length);
        for (var size = pik.length - 1; size >= n; size--) {
            var after = InclusionProbabilities.of(pik, size);
            kept[eliminated(kept, before, after, uniforms.next())] = false;
            before = after;
        }
        return kept;
    }

    private static int eliminated(boolean[] kept, double[] before, double[] after, double uniform) {
        var chances = new double[kept.length];
        for (var k = 0; k < kept.length; k++) {
            chances[k] = kept[k] ? 1 - after[k] / before[k] : 0;
        }
        return Chance.pick(chances, uniform);
    }

    /** π_kl in {@code [k][l]} for k < l. */
    static double[][] pairs(double[] pik, int n) {
        var pairs = new double[pik.length][];
        Arrays.setAll(pairs, k -> ones(pik.length));
        var before = ones(pik.length);
        for (var size = pik.length - 1; size >= n; size--) {
            var after = InclusionProbabilities.of(pik, size);
            for (var k = 0; k < pik.length; k++) {
                for (var l = k + 1; l < pik.length; l++) {
                    pairs[k][l] *= after[k] / before[k] + after[l] / before[l] - 1;
                }
            }
            before = after;
        }
        return pairs;
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
