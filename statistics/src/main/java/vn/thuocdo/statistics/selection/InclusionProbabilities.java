package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/**
 * Probabilities proportional to size: π_k = n·x_k / Σx, where units that would pass 1 are certain, taken out of n and
 * Σx, and the others computed again until none passes 1.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 3.6.2"
 */
public final class InclusionProbabilities {

    private static final double WHOLE = 1e-6;

    private InclusionProbabilities() {}

    /**
     * The probabilities of a sample of {@code n}, in the order of {@code sizes}; their sum is {@code n}.
     *
     * @param sizes x_k ≥ 0, in any unit; a unit of size 0 gets probability 0
     * @param n the size of the sample, above 0; need not be whole
     * @throws IllegalArgumentException if a size is negative or not finite, or {@code n} is not above 0 or is larger
     *     than the number of sizes above 0
     */
    public static double[] of(double[] sizes, double n) {
        requireSizes(sizes, n);
        var pik = new double[sizes.length];
        var certain = new boolean[sizes.length];
        var found = true;
        while (found) {
            var scale = scale(sizes, certain, n);
            found = false;
            for (var k = 0; k < sizes.length; k++) {
                pik[k] = certain[k] ? 1 : sizes[k] * scale;
                if (!certain[k] && pik[k] >= 1) {
                    certain[k] = true;
                    found = true;
                }
            }
        }
        return pik;
    }

    private static double scale(double[] sizes, boolean[] certain, double n) {
        var left = n;
        var total = 0.0;
        for (var k = 0; k < sizes.length; k++) {
            if (certain[k]) {
                left--;
            } else {
                total += sizes[k];
            }
        }
        return total == 0 ? 0 : left / total;
    }

    private static void requireSizes(double[] sizes, double n) {
        for (var k = 0; k < sizes.length; k++) {
            if (!(sizes[k] >= 0) || Double.isInfinite(sizes[k])) {
                throw new IllegalArgumentException("size %s of unit %d is not a number ≥ 0".formatted(sizes[k], k + 1));
            }
        }
        var positive = Arrays.stream(sizes).filter(x -> x > 0).count();
        if (!(n > 0) || n > positive) {
            throw new IllegalArgumentException("a sample of %s from %d units of a size above 0".formatted(n, positive));
        }
    }

    /** The size of the samples with these inclusion probabilities, which must be whole. */
    static int requireFixedSize(double[] pik) {
        var sum = 0.0;
        for (var k = 0; k < pik.length; k++) {
            if (!(pik[k] >= 0 && pik[k] <= 1)) {
                throw new IllegalArgumentException("π = %s of unit %d is not in 0…1".formatted(pik[k], k + 1));
            }
            sum += pik[k];
        }
        var n = (int) Math.rint(sum);
        if (n < 1 || Math.abs(sum - n) > WHOLE) {
            throw new IllegalArgumentException(
                    "the inclusion probabilities add up to %s, not to a whole number ≥ 1".formatted(sum));
        }
        return n;
    }
}
