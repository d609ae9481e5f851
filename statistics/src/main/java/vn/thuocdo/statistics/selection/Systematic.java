package vn.thuocdo.statistics.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Systematic drawing with given inclusion probabilities: with start u and C_k the running sum of π, unit k is taken if
 * and only if ⌊C_k − u⌋ > ⌊C_{k−1} − u⌋.
 *
 * <p>For a draw that is published use {@link VerifiableDraw}, which does the same in whole numbers. Most pairs of units
 * never come together (π_kl = 0), so there is no unbiased estimator of variance.
 *
 * @see "W. G. Madow, On the theory of systematic sampling, II, Ann. Math. Statist. 20 (1949)"
 */
public final class Systematic {

    private Systematic() {}

    /**
     * Draws with a given start.
     *
     * @param pik π_k, each 0…1, in the order of the frame; their sum need not be whole
     * @param start u, at least 0 and below 1
     * @return positions of the sample in {@code pik}, ascending from 0
     * @throws IllegalArgumentException if {@code start} or a probability is out of bounds
     */
    public static int[] draw(double[] pik, double start) {
        if (!(start >= 0 && start < 1)) {
            throw new IllegalArgumentException("start %s is not in [0, 1)".formatted(start));
        }
        var ends = runningSum(pik);
        return IntStream.range(0, pik.length)
                .filter(k -> Math.floor(ends[k] - start) > Math.floor((k == 0 ? 0 : ends[k - 1]) - start))
                .toArray();
    }

    /** π_kl in {@code [k][l]}: how much of the starts 0…1 takes both units. */
    static double[][] pairs(double[] pik) {
        var starts = starts(pik);
        var pairs = new double[pik.length][pik.length];
        for (var s = 0; s + 1 < starts.length; s++) {
            var length = starts[s + 1] - starts[s];
            var taken = length > 0 ? draw(pik, (starts[s] + starts[s + 1]) / 2) : new int[0];
            for (var k : taken) {
                for (var l : taken) {
                    pairs[k][l] += length;
                }
            }
        }
        return pairs;
    }

    /** 0, the starts at which the sample changes, 1. */
    private static double[] starts(double[] pik) {
        var starts = Arrays.copyOf(runningSum(pik), pik.length + 2);
        for (var k = 0; k < pik.length; k++) {
            starts[k] -= Math.floor(starts[k]);
        }
        starts[pik.length] = 0;
        starts[pik.length + 1] = 1;
        Arrays.sort(starts);
        return starts;
    }

    /** C_k, each correctly rounded or nearly so. */
    private static double[] runningSum(double[] pik) {
        var ends = new double[pik.length];
        var sum = 0.0;
        var lost = 0.0;
        for (var k = 0; k < pik.length; k++) {
            if (!(pik[k] >= 0 && pik[k] <= 1)) {
                throw new IllegalArgumentException("π = %s of unit %d is not in 0…1".formatted(pik[k], k + 1));
            }
            var next = sum + pik[k];
            lost += sum >= pik[k] ? sum - next + pik[k] : pik[k] - next + sum;
            sum = next;
            ends[k] = sum + lost;
        }
        return ends;
    }
}
