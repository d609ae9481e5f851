package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/** Turns a uniform into a choice. */
final class Chance {

    private Chance() {}

    /**
     * The position whose share of the running sum of {@code weights} holds {@code uniform} of the whole.
     *
     * @param weights at least 0, one of them above 0; what rounding has put below 0 counts as 0
     */
    static int pick(double[] weights, double uniform) {
        var left = uniform * Arrays.stream(weights).filter(w -> w > 0).sum();
        var last = -1;
        for (var k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                last = k;
                left -= weights[k];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
