package vn.thuocdo.statistics.model;

import java.util.Arrays;

/**
 * Weighted means and centred products of several variables: all that correlations, key drivers and alpha need.
 *
 * <p>Two of them, of disjoint rows, add up to that of all rows, so they may be gathered by block, on any engine.
 *
 * @param rows number of rows without a missing value
 * @param weight W = Σ wₖ over those rows
 * @param means x̄ᵢ = Σ wₖ xₖᵢ / W, one per variable
 * @param products Σ wₖ (xₖᵢ − x̄ᵢ)(xₖⱼ − x̄ⱼ), variables × variables
 * @see "T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for computing the sample variance (1983), § 2"
 */
public record Comoments(long rows, double weight, double[] means, double[][] products) {

    public Comoments {
        if (rows < 1 || !(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%d rows of weight %s".formatted(rows, weight));
        }
        if (products.length != means.length || Arrays.stream(products).anyMatch(row -> row.length != means.length)) {
            throw new IllegalArgumentException("products of %d variables need %d × %d numbers"
                    .formatted(means.length, means.length, means.length));
        }
    }

    /**
     * Gathers rows; a row with a missing value in any variable is left out (listwise).
     *
     * @param columns one array per variable, each as long as {@code weights}; missing is NaN
     * @param weights one per row, at least 0
     * @throws IllegalArgumentException if lengths differ, a weight is negative or missing, or no complete row has
     *     weight
     */
    public static Comoments of(double[][] columns, double[] weights) {
        var complete = completeRows(columns, weights);
        var weight = Arrays.stream(complete).mapToDouble(row -> weights[row]).sum();
        var means = new double[columns.length];
        for (var i = 0; i < columns.length; i++) {
            var column = columns[i];
            means[i] = Arrays.stream(complete)
                            .mapToDouble(row -> weights[row] * column[row])
                            .sum()
                    / weight;
        }
        var products = new double[columns.length][columns.length];
        for (var row : complete) {
            for (var i = 0; i < columns.length; i++) {
                var deviation = weights[row] * (columns[i][row] - means[i]);
                for (var j = 0; j <= i; j++) {
                    products[i][j] += deviation * (columns[j][row] - means[j]);
                }
            }
        }
        mirror(products);
        return new Comoments(complete.length, weight, means, products);
    }

    /**
     * Centres raw totals, as a data base gives them. Where the means are large beside the deviations, digits are lost:
     * let the engine subtract a constant near the mean first, which changes neither covariance nor correlation.
     *
     * @param rows number of rows without a missing value
     * @param weight Σ wₖ
     * @param sums Σ wₖ xₖᵢ, one per variable
     * @param products Σ wₖ xₖᵢ xₖⱼ, variables × variables
     */
    public static Comoments ofTotals(long rows, double weight, double[] sums, double[][] products) {
        var means = Arrays.stream(sums).map(sum -> sum / weight).toArray();
        var centred = new double[sums.length][sums.length];
        for (var i = 0; i < sums.length; i++) {
            for (var j = 0; j < sums.length; j++) {
                centred[i][j] = products[i][j] - sums[i] * means[j];
            }
        }
        return new Comoments(rows, weight, means, centred);
    }

    /**
     * The comoments of the rows of both.
     *
     * @throws IllegalArgumentException if {@code other} has another number of variables
     */
    public Comoments plus(Comoments other) {
        if (other.means.length != means.length) {
            throw new IllegalArgumentException(
                    "%d variables and %d variables".formatted(means.length, other.means.length));
        }
        var both = weight + other.weight;
        var joined = new double[means.length];
        var centred = new double[means.length][means.length];
        for (var i = 0; i < means.length; i++) {
            joined[i] = means[i] + (other.means[i] - means[i]) * other.weight / both;
            for (var j = 0; j < means.length; j++) {
                var between = (other.means[i] - means[i]) * (other.means[j] - means[j]) * weight * other.weight / both;
                centred[i][j] = products[i][j] + other.products[i][j] + between;
            }
        }
        return new Comoments(rows + other.rows, both, joined, centred);
    }

    /** Covariances with divisor W, variables × variables. */
    public double[][] covariance() {
        return Arrays.stream(products)
                .map(row -> Arrays.stream(row).map(x -> x / weight).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Correlations, variables × variables.
     *
     * @throws IllegalArgumentException if a variable is constant
     */
    public double[][] correlation() {
        return correlation(products);
    }

    static double[][] correlation(double[][] covariance) {
        var correlation = new double[covariance.length][covariance.length];
        for (var i = 0; i < covariance.length; i++) {
            if (!(covariance[i][i] > 0)) {
                throw new IllegalArgumentException("variable %d has variance %s".formatted(i, covariance[i][i]));
            }
            for (var j = 0; j < i; j++) {
                correlation[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
            correlation[i][i] = 1;
        }
        mirror(correlation);
        return correlation;
    }

    private static int[] completeRows(double[][] columns, double[] weights) {
        for (var column : columns) {
            if (column.length != weights.length) {
                throw new IllegalArgumentException("%d values, %d weights".formatted(column.length, weights.length));
            }
        }
        var rows = new int[weights.length];
        var count = 0;
        for (var row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0)) {
                throw new IllegalArgumentException("weight %s in row %d".formatted(weights[row], row));
            }
            if (weights[row] > 0 && isComplete(columns, row)) {
                rows[count++] = row;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("no complete row with weight among " + weights.length);
        }
        return Arrays.copyOf(rows, count);
    }

    private static boolean isComplete(double[][] columns, int row) {
        for (var column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    private static void mirror(double[][] lower) {
        for (var i = 0; i < lower.length; i++) {
            for (var j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
    }
}
