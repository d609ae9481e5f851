package vn.thuocdo.statistics.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The units of a list that chance decides about: 0 < π_k < 1.
 *
 * @param pik π of the whole list
 * @param index where they stand in the list, ascending
 * @param n how many of them a sample has
 */
record UncertainUnits(double[] pik, int[] index, int n) {

    /** @throws IllegalArgumentException if a π_k is not in 0…1, or their sum not whole */
    static UncertainUnits of(double[] pik) {
        var n = InclusionProbabilities.requireFixedSize(pik);
        var certain = (int) Arrays.stream(pik).filter(p -> p == 1).count();
        var index = IntStream.range(0, pik.length)
                .filter(k -> pik[k] > 0 && pik[k] < 1)
                .toArray();
        return new UncertainUnits(pik, index, index.length == 0 ? 0 : n - certain);
    }

    int count() {
        return index.length;
    }

    /** π of these units only. */
    double[] probabilities() {
        return Arrays.stream(index).mapToDouble(k -> pik[k]).toArray();
    }

    /** Positions in the list of a sample: the certain units, and those of these units that are {@code taken}. */
    int[] sample(boolean[] taken) {
        var drawn = IntStream.range(0, index.length).filter(i -> taken[i]).map(i -> index[i]);
        var certain = IntStream.range(0, pik.length).filter(k -> pik[k] == 1);
        return IntStream.concat(drawn, certain).sorted().toArray();
    }

    /**
     * The symmetric matrix π_kl of the whole list, π_kk = π_k; units of probability 0 or 1 are independent of all.
     *
     * @param pairs π_ij of these units in {@code pairs[i][j]}, i < j; the rest is not read
     */
    double[][] joint(double[][] pairs) {
        var joint = new double[pik.length][pik.length];
        for (var k = 0; k < pik.length; k++) {
            for (var l = 0; l < pik.length; l++) {
                joint[k][l] = k == l ? pik[k] : pik[k] * pik[l];
            }
        }
        for (var i = 0; i < index.length; i++) {
            for (var j = i + 1; j < index.length; j++) {
                joint[index[i]][index[j]] = pairs[i][j];
                joint[index[j]][index[i]] = pairs[i][j];
            }
        }
        return joint;
    }
}
