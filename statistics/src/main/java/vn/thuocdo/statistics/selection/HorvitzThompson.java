package vn.thuocdo.statistics.selection;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The total of a population from a sample with known inclusion probabilities, with its two unbiased variances.
 *
 * <p>Ŷ = Σ y_k/π_k. Horvitz–Thompson: V = ΣΣ (1 − π_k·π_l/π_kl)·(y_k/π_k)·(y_l/π_l), unbiased for every design with
 * π_kl > 0. Sen–Yates–Grundy: V = −½·ΣΣ (1 − π_k·π_l/π_kl)·(y_k/π_k − y_l/π_l)², for samples of fixed size. Either may
 * be negative: it is given as it is, and has no standard error then.
 *
 * @param total Ŷ, in the unit of y
 * @param variance of Horvitz–Thompson, in the square of that unit; empty if a π_kl is 0
 * @param varianceYatesGrundy of Sen–Yates–Grundy; empty if a π_kl is 0
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), §§ 2.8, 2.9"
 */
public record HorvitzThompson(double total, OptionalDouble variance, OptionalDouble varianceYatesGrundy) {

    /**
     * Estimates.
     *
     * @param y the variable, one value for each unit of the sample
     * @param pik π_k of the same units, above 0
     * @param joint π_kl of the same units, symmetric; the diagonal is not read
     * @throws IllegalArgumentException if the lengths differ, or a π_k is not above 0 and at most 1
     */
    public static HorvitzThompson of(double[] y, double[] pik, double[][] joint) {
        requireShape(y, pik, joint);
        var expanded = new double[y.length];
        for (var k = 0; k < y.length; k++) {
            expanded[k] = y[k] / pik[k];
        }
        var total = Arrays.stream(expanded).sum();
        return isKnown(joint)
                ? new HorvitzThompson(
                        total,
                        OptionalDouble.of(variance(expanded, pik, joint)),
                        OptionalDouble.of(yatesGrundy(expanded, pik, joint)))
                : new HorvitzThompson(total, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static boolean isKnown(double[][] joint) {
        for (var k = 0; k < joint.length; k++) {
            for (var l = 0; l < joint.length; l++) {
                if (k != l && !(joint[k][l] > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double variance(double[] expanded, double[] pik, double[][] joint) {
        var variance = 0.0;
        for (var k = 0; k < pik.length; k++) {
            for (var l = 0; l < pik.length; l++) {
                var together = k == l ? pik[k] : joint[k][l];
                variance += (1 - pik[k] * pik[l] / together) * expanded[k] * expanded[l];
            }
        }
        return variance;
    }

    private static double yatesGrundy(double[] expanded, double[] pik, double[][] joint) {
        var variance = 0.0;
        for (var k = 0; k < pik.length; k++) {
            for (var l = k + 1; l < pik.length; l++) {
                var difference = expanded[k] - expanded[l];
                variance -= (1 - pik[k] * pik[l] / joint[k][l]) * difference * difference;
            }
        }
        return variance;
    }

    private static void requireShape(double[] y, double[] pik, double[][] joint) {
        if (y.length == 0 || pik.length != y.length || joint.length != y.length) {
            throw new IllegalArgumentException("%d values, %d probabilities, %d rows of joint probabilities"
                    .formatted(y.length, pik.length, joint.length));
        }
        for (var k = 0; k < pik.length; k++) {
            if (!(pik[k] > 0 && pik[k] <= 1) || joint[k].length != y.length) {
                throw new IllegalArgumentException(
                        "unit %d: π = %s is not in (0, 1], or its row has %d joint probabilities for %d units"
                                .formatted(k + 1, pik[k], joint[k].length, y.length));
            }
        }
    }
}
