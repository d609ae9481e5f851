package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import vn.thuocdo.statistics.design.Classification;

/**
 * Rows in groups, for sums and factors by group.
 *
 * @param groups the group of each row, 0…count−1
 * @param count number of groups; some may have no row
 */
record Partition(int[] groups, int count) {

    static Partition of(Classification classification) {
        return new Partition(classification.codes(), classification.size());
    }

    /** The groups 0…max. */
    static Partition numbered(int[] groups) {
        var most = -1;
        for (var row = 0; row < groups.length; row++) {
            if (groups[row] < 0) {
                throw new IllegalArgumentException("row %d is in cluster %d".formatted(row, groups[row]));
            }
            most = Math.max(most, groups[row]);
        }
        return new Partition(groups, most + 1);
    }

    int rows() {
        return groups.length;
    }

    double[] sums(double[] values) {
        var sums = new double[count];
        for (var row = 0; row < groups.length; row++) {
            sums[groups[row]] += values[row];
        }
        return sums;
    }

    /** Each value times the factor of its row's group. */
    double[] times(double[] values, double[] factors) {
        var product = new double[values.length];
        Arrays.setAll(product, row -> values[row] * factors[groups[row]]);
        return product;
    }

    /** Each value replaced by the plain mean over its row's group. */
    double[] means(double[] values) {
        var means = sums(values);
        var rows = new int[count];
        for (var group : groups) {
            rows[group]++;
        }
        Arrays.setAll(means, group -> means[group] / rows[group]);
        var spread = new double[values.length];
        Arrays.setAll(spread, row -> means[groups[row]]);
        return spread;
    }
}
