package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mergeable summary of strata whose rows are sampling units themselves: for each stratum n, Σu and Σuuᵀ, where u
 * are the weighted variables of a row, zero where the row is outside the domain.
 *
 * <p>Products of many rows lose digits where means are large beside the spread; give variables less a provisional
 * mean. Unlike totals by unit, moments do not serve replicates or a finite population at a later stage: those go back
 * to the rows.
 */
public final class StratumMoments {

    private final int width;
    private final int[] present;
    private final double[][] sums;
    private final double[][] products;

    /**
     * @param strata how many there are
     * @param width how many variables
     */
    public StratumMoments(int strata, int width) {
        this.width = width;
        present = new int[strata];
        sums = new double[strata][];
        products = new double[strata][];
    }

    /** Adds a row of the domain: its variables, each multiplied by its weight. */
    public void add(int stratum, double[] weighted) {
        if (sums[stratum] == null) {
            sums[stratum] = new double[width];
            products[stratum] = new double[width * (width + 1) / 2];
        }
        present[stratum]++;
        var sum = sums[stratum];
        var product = products[stratum];
        var at = 0;
        for (var a = 0; a < width; a++) {
            var value = weighted[a];
            sum[a] += value;
            for (var b = 0; b <= a; b++) {
                product[at++] += value * weighted[b];
            }
        }
    }

    /** Adds what another engine summed over other rows of the same strata. */
    public void merge(StratumMoments other) {
        if (other.width != width || other.sums.length != sums.length) {
            throw new IllegalArgumentException("moments of %d strata and %d variables met those of %d and %d"
                    .formatted(sums.length, width, other.sums.length, other.width));
        }
        for (var h = 0; h < sums.length; h++) {
            if (other.sums[h] == null) {
                continue;
            }
            present[h] += other.present[h];
            sums[h] = plus(sums[h], other.sums[h]);
            products[h] = plus(products[h], other.products[h]);
        }
    }

    private static double[] plus(double[] mine, double[] theirs) {
        if (mine == null) {
            return theirs.clone();
        }
        for (var i = 0; i < mine.length; i++) {
            mine[i] += theirs[i];
        }
        return mine;
    }

    /** The sum over all strata, one for each variable. */
    public double[] total() {
        var total = new double[width];
        Arrays.stream(sums).filter(sum -> sum != null).forEach(sum -> plus(total, sum));
        return total;
    }

    /** The moments of linear combinations, for the strata that have rows. */
    List<StratumSums> combine(double[][] coefficients) {
        var strata = new ArrayList<StratumSums>();
        for (var h = 0; h < sums.length; h++) {
            if (sums[h] != null) {
                strata.add(combine(h, coefficients));
            }
        }
        return strata;
    }

    private StratumSums combine(int h, double[][] coefficients) {
        var terms = coefficients.length;
        var sum = new double[terms];
        var half = new double[terms][width];
        for (var term = 0; term < terms; term++) {
            for (var a = 0; a < width; a++) {
                sum[term] += coefficients[term][a] * sums[h][a];
                half[term][a] = times(h, a, coefficients[term]);
            }
        }
        var product = new double[terms][terms];
        for (var i = 0; i < terms; i++) {
            for (var j = 0; j < terms; j++) {
                for (var a = 0; a < width; a++) {
                    product[i][j] += coefficients[i][a] * half[j][a];
                }
            }
        }
        return new StratumSums.OfMoments(h, present[h], sum, product);
    }

    /** Row {@code a} of Σuuᵀ times a vector. */
    private double times(int h, int a, double[] vector) {
        var sum = 0.0;
        for (var b = 0; b < width; b++) {
            if (vector[b] != 0) {
                var low = Math.min(a, b);
                var high = Math.max(a, b);
                sum += products[h][high * (high + 1) / 2 + low] * vector[b];
            }
        }
        return sum;
    }
}
