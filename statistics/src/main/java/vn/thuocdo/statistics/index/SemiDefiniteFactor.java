package vn.thuocdo.statistics.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * F with F Fᵀ = V for a covariance matrix that may be singular, as it is with fewer primary sampling units than
 * estimates.
 *
 * <p>Cholesky's method on the correlation matrix: the largest pivot left is taken first, and the rest is rounding once
 * that falls below 1e-10.
 *
 * @param order the rows of V in the order they served as pivots, then those left over
 * @param scale the standard errors, in the order of V
 * @param columns column k of the factor from row {@code order[k]} on, without the zeros at its end: of independent
 *     estimates one number each
 * @see "N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), § 10.3"
 */
record SemiDefiniteFactor(int[] order, double[] scale, List<double[]> columns) {

    private static final double ROUNDING = 1e-10;

    private static final double INDEFINITE = 1e-8;

    /**
     * Factorises {@code covariance}, which stays as it is.
     *
     * @throws IllegalArgumentException if it is not positive semi-definite
     */
    static SemiDefiniteFactor of(double[][] covariance) {
        var size = covariance.length;
        var scale = new double[size];
        Arrays.setAll(scale, i -> Math.sqrt(covariance[i][i]));
        var rest = correlations(covariance, scale);
        var order = IntStream.range(0, size).toArray();
        var columns = new ArrayList<double[]>();
        for (var k = 0; k < size && bringLargestForward(rest, order, k) > ROUNDING; k++) {
            columns.add(eliminate(rest, order, k));
        }
        for (var i = columns.size(); i < size; i++) {
            if (rest[order[i]][order[i]] < -INDEFINITE) {
                throw new IllegalArgumentException("the covariance matrix is not positive semi-definite: row %d of %d"
                        .formatted(order[i] + 1, size));
            }
        }
        return new SemiDefiniteFactor(order, scale, inOrder(columns, order));
    }

    /** The number of columns. */
    int rank() {
        return columns.size();
    }

    /** F x, in the order of V. */
    double[] times(double[] x) {
        var pivoted = new double[order.length];
        for (var k = 0; k < x.length; k++) {
            var column = columns.get(k);
            var factor = x[k];
            for (var i = 0; i < column.length; i++) {
                pivoted[k + i] += factor * column[i];
            }
        }
        var result = new double[order.length];
        for (var i = 0; i < order.length; i++) {
            result[order[i]] = scale[order[i]] * pivoted[i];
        }
        return result;
    }

    private static double[][] correlations(double[][] covariance, double[] scale) {
        var correlations = new double[scale.length][scale.length];
        for (var i = 0; i < scale.length; i++) {
            for (var j = 0; j < scale.length; j++) {
                var scaled = scale[i] * scale[j];
                correlations[i][j] = scaled == 0 ? 0 : covariance[i][j] / scaled;
            }
            correlations[i][i] = scale[i] > 0 ? 1 : 0;
        }
        return correlations;
    }

    private static double bringLargestForward(double[][] rest, int[] order, int k) {
        var best = k;
        for (var i = k + 1; i < order.length; i++) {
            if (rest[order[i]][order[i]] > rest[order[best]][order[best]]) {
                best = i;
            }
        }
        var pivot = order[best];
        order[best] = order[k];
        order[k] = pivot;
        return rest[pivot][pivot];
    }

    /** Takes pivot k out of what is left, and returns its column by the rows of V. */
    private static double[] eliminate(double[][] rest, int[] order, int k) {
        var column = rest[order[k]].clone();
        var root = Math.sqrt(column[order[k]]);
        var touched = IntStream.range(k, order.length)
                .map(i -> order[i])
                .filter(row -> column[row] != 0)
                .toArray();
        for (var row : touched) {
            column[row] /= root;
        }
        for (var i : touched) {
            for (var j : touched) {
                rest[i][j] -= column[i] * column[j];
            }
        }
        return column;
    }

    private static List<double[]> inOrder(List<double[]> columns, int[] order) {
        return IntStream.range(0, columns.size())
                .mapToObj(k -> {
                    var column = columns.get(k);
                    var end = order.length;
                    while (column[order[end - 1]] == 0) {
                        end--;
                    }
                    return Arrays.stream(order, k, end)
                            .mapToDouble(row -> column[row])
                            .toArray();
                })
                .toList();
    }
}
