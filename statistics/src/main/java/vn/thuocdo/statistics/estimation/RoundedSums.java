package vn.thuocdo.statistics.estimation;

/**
 * Values in order with the sums of their weights as R rounds them: added with a mantissa of 64 bits and kept with one
 * of 53, so that whether a sum equals pW is decided by the same rounding.
 *
 * @param x in order
 * @param sums of the weights up to each
 * @param total of all weights
 */
record RoundedSums(double[] x, double[] sums, double total) {

    /** The last bit of a mantissa of 64 bits, in units of that of 53. */
    private static final double FINER = 0x1p-11;

    /**
     * @param weights in the order in which they are added to a total
     */
    static RoundedSums of(SortedValues sorted, double[] weights) {
        var all = sums(weights);
        return new RoundedSums(sorted.x(), sums(sorted.w()), all[all.length - 1]);
    }

    private static double[] sums(double[] weights) {
        var sums = new double[weights.length];
        var high = 0.0;
        var low = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var sum = high + weights[i];
            var part = sum - high;
            var lost = (high - (sum - part)) + (weights[i] - part) + low;
            high = sum + lost;
            low = (sum - high) + lost;
            var unit = Math.ulp(high) * FINER;
            low = low == 0 ? 0 : Math.rint(low / unit) * unit;
            sums[i] = high;
        }
        return sums;
    }

    /** The last place whose sum does not exceed pW; −1 if there is none. */
    private int below(double p) {
        var limit = p * total;
        var place = -1;
        while (place + 1 < sums.length && sums[place + 1] <= limit) {
            place++;
        }
        return place;
    }

    double quantile(QuantileRule rule, double p) {
        var low = below(p);
        if (low < 0) {
            return x[0];
        }
        var high = Math.min(low + 1, x.length - 1);
        var before = p - sums[low] / total;
        if (rule == QuantileRule.HF4) {
            var share = before / (sums[high] / total - p + before);
            return x[low] * (1 - share) + x[high] * share;
        }
        if (before != 0 || (rule == QuantileRule.HF3 && (low + 1) % 2 != 0)) {
            return x[high];
        }
        return rule == QuantileRule.SCHOOL || rule == QuantileRule.HF2 ? (x[low] + x[high]) / 2 : x[low];
    }
}
