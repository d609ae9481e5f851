package vn.thuocdo.statistics.selection;

import java.util.HashMap;
import java.util.Map;

/**
 * Brewer's method: n draws, the i-th taking unit k of those left with probability proportional to
 * π_k·(n − a − π_k) / (n − a − π_k·(n − i + 1)), where a is the sum of π of the units already taken.
 *
 * <p>There is no formula for π_kl; it is summed here over the sets that can arise, of which there are 2^N.
 *
 * @see "K. R. W. Brewer, A simple procedure for sampling πpswor, Australian Journal of Statistics 17 (1975)"
 */
final class BrewerSelection {

    private static final int LONGEST = 20;

    private BrewerSelection() {}

    static boolean[] draw(double[] pik, int n, Uniforms uniforms) {
        var taken = new boolean[pik.length];
        for (var i = 1; i <= n; i++) {
            taken[Chance.pick(chances(pik, taken, n, i), uniforms.next())] = true;
        }
        return taken;
    }

    private static double[] chances(double[] pik, boolean[] taken, int n, int i) {
        var left = (double) n;
        for (var k = 0; k < pik.length; k++) {
            left -= taken[k] ? pik[k] : 0;
        }
        var chances = new double[pik.length];
        for (var k = 0; k < pik.length; k++) {
            chances[k] = taken[k] ? 0 : pik[k] * (left - pik[k]) / (left - pik[k] * (n - i + 1));
        }
        return chances;
    }

    /**
     * π_kl in {@code [k][l]} for k < l.
     *
     * @throws IllegalArgumentException if there are more than 20 units
     */
    static double[][] pairs(double[] pik, int n) {
        if (pik.length > LONGEST) {
            throw new IllegalArgumentException(
                    "π_kl of Brewer's method is summed over all sets of units: %d units are too many, %d are not"
                            .formatted(pik.length, LONGEST));
        }
        Map<Integer, Double> sets = Map.of(0, 1.0);
        for (var i = 1; i <= n; i++) {
            sets = step(sets, pik, n, i);
        }
        var pairs = new double[pik.length][pik.length];
        sets.forEach((set, probability) -> {
            for (var k = 0; k < pik.length; k++) {
                for (var l = k + 1; l < pik.length; l++) {
                    pairs[k][l] += holds(set, k) && holds(set, l) ? probability : 0;
                }
            }
        });
        return pairs;
    }

    private static Map<Integer, Double> step(Map<Integer, Double> sets, double[] pik, int n, int i) {
        var next = new HashMap<Integer, Double>();
        sets.forEach((set, probability) -> {
            var taken = new boolean[pik.length];
            for (var k = 0; k < pik.length; k++) {
                taken[k] = holds(set, k);
            }
            var chances = chances(pik, taken, n, i);
            var sum = 0.0;
            for (var chance : chances) {
                sum += chance;
            }
            for (var k = 0; k < pik.length; k++) {
                if (!taken[k]) {
                    next.merge(set | 1 << k, probability * chances[k] / sum, Double::sum);
                }
            }
        });
        return next;
    }

    private static boolean holds(int set, int k) {
        return (set >> k & 1) == 1;
    }
}
