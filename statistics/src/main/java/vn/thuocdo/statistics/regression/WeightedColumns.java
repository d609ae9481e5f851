package vn.thuocdo.statistics.regression;

import java.util.Arrays;

/**
 * Least squares on columns whose rows are multiplied by √w: √W X = QR, without forming XᵀWX.
 *
 * <p>Gram–Schmidt in the order of the columns, each made orthogonal twice. A column of which less than 10⁻¹¹ is left
 * (R's {@code glm}) is a combination of those before it and gets no coefficient.
 *
 * @see "Å. Björck, Numerical Methods for Least Squares Problems (1996), § 2.4"
 */
final class WeightedColumns {

    private static final double NEGLIGIBLE = 1e-11;

    private final double[] roots;
    private final int columns;

    /** The columns that have a direction of their own, ascending. */
    private final int[] kept;

    /** Q, by direction and row. */
    private final double[][] directions;

    /** R, by kept column and direction: the column's part along each direction. */
    private final double[][] parts;

    /**
     * @param matrix by column and row
     * @param roots √w, by row
     */
    WeightedColumns(double[][] matrix, double[] roots) {
        this.roots = roots;
        this.columns = matrix.length;
        var found = new double[columns][];
        var along = new double[columns][columns];
        var from = new int[columns];
        var rank = 0;
        for (var column = 0; column < columns; column++) {
            var vector = product(matrix[column], roots);
            var length = norm(vector);
            along[rank] = takeOutTwice(vector, found, rank);
            var left = norm(vector);
            if (left > NEGLIGIBLE * length) {
                Arrays.setAll(vector, row -> vector[row] / left);
                along[rank][rank] = left;
                from[rank] = column;
                found[rank++] = vector;
            }
        }
        kept = Arrays.copyOf(from, rank);
        directions = Arrays.copyOf(found, rank);
        parts = Arrays.copyOf(along, rank);
    }

    /** The columns that are not combinations of those before them. */
    int[] kept() {
        return kept.clone();
    }

    /** The coefficients that come nearest to {@code target}; 0 for columns that are not kept. */
    double[] solve(double[] target) {
        var vector = product(target, roots);
        var right = new double[kept.length];
        for (var i = 0; i < right.length; i++) {
            right[i] = takeOut(vector, directions[i]);
        }
        back(right);
        var coefficients = new double[columns];
        for (var i = 0; i < right.length; i++) {
            coefficients[kept[i]] = right[i];
        }
        return coefficients;
    }

    /** (XᵀWX)⁻¹ Xᵀ W r row by row: by kept column and row. */
    double[][] influence(double[] residuals) {
        var influence = new double[kept.length][residuals.length];
        var each = new double[kept.length];
        for (var row = 0; row < residuals.length; row++) {
            for (var i = 0; i < each.length; i++) {
                each[i] = directions[i][row] * roots[row] * residuals[row];
            }
            back(each);
            for (var i = 0; i < each.length; i++) {
                influence[i][row] = each[i];
            }
        }
        return influence;
    }

    /** (XᵀWX)⁻¹ of the kept columns. */
    double[][] inverse() {
        var rank = kept.length;
        var inverseOfR = new double[rank][rank];
        for (var i = 0; i < rank; i++) {
            inverseOfR[i][i] = 1;
            back(inverseOfR[i]);
        }
        var inverse = new double[rank][rank];
        for (var a = 0; a < rank; a++) {
            for (var b = 0; b < rank; b++) {
                for (var i = 0; i < rank; i++) {
                    inverse[a][b] += inverseOfR[i][a] * inverseOfR[i][b];
                }
            }
        }
        return inverse;
    }

    /** Solves R b = {@code right}, in place. */
    private void back(double[] right) {
        for (var i = right.length - 1; i >= 0; i--) {
            for (var j = i + 1; j < right.length; j++) {
                right[i] -= parts[j][i] * right[j];
            }
            right[i] /= parts[i][i];
        }
    }

    /** Takes the part along the first {@code rank} directions out of {@code vector}; answers that part. */
    private double[] takeOutTwice(double[] vector, double[][] directions, int rank) {
        var along = new double[columns];
        for (var pass = 0; pass < 2; pass++) {
            for (var i = 0; i < rank; i++) {
                along[i] += takeOut(vector, directions[i]);
            }
        }
        return along;
    }

    private static double takeOut(double[] vector, double[] direction) {
        var along = 0.0;
        for (var row = 0; row < vector.length; row++) {
            along += direction[row] * vector[row];
        }
        for (var row = 0; row < vector.length; row++) {
            vector[row] -= along * direction[row];
        }
        return along;
    }

    private static double[] product(double[] column, double[] factors) {
        var product = new double[column.length];
        Arrays.setAll(product, row -> column[row] * factors[row]);
        return product;
    }

    private static double norm(double[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
