package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of the population and seen in the sample: model columns with their population totals.
 *
 * @param columns {@code [term][row]}: the model matrix by column, each in the unit of its total
 * @param terms the name of each column
 * @param totals the population total of each column
 * @param variance σ² of each row, up to a factor, positive: how far the study variable is expected to scatter about the
 *     model ({@code x} itself for the ratio estimator); ones if the same everywhere
 */
public record Auxiliaries(double[][] columns, List<String> terms, double[] totals, double[] variance) {

    /**
     * @throws IllegalArgumentException if there is no column, columns, names and totals differ in number, rows differ
     *     in number, a value is not finite, or a variance is not positive
     */
    public Auxiliaries {
        terms = List.copyOf(terms);
        if (columns.length == 0 || columns.length != terms.size() || columns.length != totals.length) {
            throw new IllegalArgumentException(
                    "%d columns, %d terms %s, %d totals".formatted(columns.length, terms.size(), terms, totals.length));
        }
        for (var term = 0; term < columns.length; term++) {
            checkTerm(terms.get(term), columns[term], columns[0].length, totals[term]);
        }
        if (variance.length != columns[0].length) {
            throw new IllegalArgumentException(
                    "%d variances for %d rows".formatted(variance.length, columns[0].length));
        }
        for (var row = 0; row < variance.length; row++) {
            if (!(variance[row] > 0 && variance[row] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("row %d has variance %s".formatted(row, variance[row]));
            }
        }
    }

    /** Known totals of a model whose scatter is the same everywhere. */
    public Auxiliaries(double[][] columns, List<String> terms, double[] totals) {
        this(columns, terms, totals, ones(columns));
    }

    private static double[] ones(double[][] columns) {
        var ones = new double[columns.length == 0 ? 0 : columns[0].length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void checkTerm(String term, double[] column, int rows, double total) {
        if (column.length != rows || !Double.isFinite(total)) {
            throw new IllegalArgumentException(
                    "%s has %d rows (of %d) and the total %s".formatted(term, column.length, rows, total));
        }
        for (var row = 0; row < rows; row++) {
            if (!Double.isFinite(column[row])) {
                throw new IllegalArgumentException("row %d has %s = %s".formatted(row, term, column[row]));
            }
        }
    }

    int rows() {
        return columns[0].length;
    }

    /** Columns and variances replaced by their plain means over each cluster. */
    Auxiliaries averagedOver(Partition clusters) {
        return new Auxiliaries(
                Arrays.stream(columns).map(clusters::means).toArray(double[][]::new),
                terms,
                totals,
                clusters.means(variance));
    }

    /** How far the totals are from Σ w x at worst. */
    Misfit misfit(double[] weights) {
        return Misfit.largest(terms, totals, reached(weights));
    }

    /** Σ w x by term. */
    double[] reached(double[] weights) {
        var reached = new double[columns.length];
        for (var term = 0; term < reached.length; term++) {
            for (var row = 0; row < weights.length; row++) {
                reached[term] += columns[term][row] * weights[row];
            }
        }
        return reached;
    }
}
