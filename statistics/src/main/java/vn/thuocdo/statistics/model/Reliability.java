package vn.thuocdo.statistics.model;

import java.util.Arrays;

/**
 * Cronbach's alpha of items meant to measure one thing, and what each item adds to it.
 *
 * <p>α = K/(K−1) · (1 − Σ Sᵢᵢ / Σ Sᵢⱼ) from the covariances S of K items; the standardised α puts correlations in
 * their place, K r̄ / (1 + (K−1) r̄). Weighted covariances give the weighted α; their divisor does not matter.
 *
 * @param alpha at most 1; negative when items work against each other
 * @param standardizedAlpha α of the standardised items
 * @param averageCorrelation r̄, mean of the correlations between different items
 * @param alphaIfDeleted α of the others, one per item; empty with two items, as one item has no α
 * @param itemRestCorrelation correlation of each item with the sum of the others
 * @see "L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951), 297–334"
 */
public record Reliability(
        double alpha,
        double standardizedAlpha,
        double averageCorrelation,
        double[] alphaIfDeleted,
        double[] itemRestCorrelation) {

    /**
     * The reliability of the variables of {@code items}.
     *
     * @throws IllegalArgumentException if there are fewer than two items, one is constant, or their sum is
     */
    public static Reliability of(Comoments items) {
        return of(items.covariance());
    }

    /**
     * The reliability of items with this covariance.
     *
     * @param covariance items × items, symmetric, with any divisor
     * @throws IllegalArgumentException if there are fewer than two items, one is constant, or their sum is
     */
    public static Reliability of(double[][] covariance) {
        var items = covariance.length;
        if (items < 2) {
            throw new IllegalArgumentException("alpha needs two items or more, not " + items);
        }
        var correlation = Comoments.correlation(covariance);
        var average = (sum(correlation) - items) / (items * (items - 1.0));
        var deleted = items == 2 ? new double[0] : new double[items];
        for (var i = 0; i < deleted.length; i++) {
            deleted[i] = alpha(without(covariance, i));
        }
        var rest = new double[items];
        for (var i = 0; i < items; i++) {
            rest[i] = itemRest(covariance, i);
        }
        return new Reliability(alpha(covariance), alpha(correlation), average, deleted, rest);
    }

    private static double alpha(double[][] covariance) {
        var items = covariance.length;
        var total = sum(covariance);
        var trace = 0.0;
        for (var i = 0; i < items; i++) {
            trace += covariance[i][i];
        }
        if (!(total > 1e-12 * trace)) {
            throw new IllegalArgumentException("the sum of %d items has variance %s".formatted(items, total));
        }
        return items / (items - 1.0) * (1 - trace / total);
    }

    private static double itemRest(double[][] covariance, int item) {
        var withAll = Arrays.stream(covariance[item]).sum();
        var withRest = withAll - covariance[item][item];
        var rest = sum(without(covariance, item));
        return withRest / Math.sqrt(covariance[item][item] * rest);
    }

    private static double[][] without(double[][] matrix, int item) {
        var smaller = new double[matrix.length - 1][matrix.length - 1];
        for (var i = 0; i < smaller.length; i++) {
            for (var j = 0; j < smaller.length; j++) {
                smaller[i][j] = matrix[i < item ? i : i + 1][j < item ? j : j + 1];
            }
        }
        return smaller;
    }

    private static double sum(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).sum();
    }
}
