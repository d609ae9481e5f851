package vn.thuocdo.statistics.regression;

import java.util.stream.IntStream;
import vn.thuocdo.statistics.leastsquares.OrthogonalColumns;

/** Least squares on columns whose rows are multiplied by √w: √W X = QR, without forming XᵀWX. */
final class WeightedColumns {

    /** As in R's {@code glm}. */
    private static final double NEGLIGIBLE = 1e-11;

    private final OrthogonalColumns basis;
    private final double[] roots;
    private final int columns;

    /**
     * @param matrix by column and row
     * @param roots √w, by row
     */
    WeightedColumns(double[][] matrix, double[] roots) {
        this.basis = new OrthogonalColumns(matrix, roots, NEGLIGIBLE);
        this.roots = roots;
        this.columns = matrix.length;
    }

    /** The columns that are not combinations of those before them. */
    int[] kept() {
        return IntStream.range(0, basis.rank()).map(basis::kept).toArray();
    }

    /** The coefficients that come nearest to {@code target}; 0 for columns that are not kept. */
    double[] solve(double[] target) {
        var right = basis.takeOutOf(basis.scaled(target));
        back(right);
        var coefficients = new double[columns];
        for (var i = 0; i < right.length; i++) {
            coefficients[basis.kept(i)] = right[i];
        }
        return coefficients;
    }

    /** (XᵀWX)⁻¹ Xᵀ W r row by row: by kept column and row. */
    double[][] influence(double[] residuals) {
        var influence = new double[basis.rank()][residuals.length];
        var each = new double[basis.rank()];
        for (var row = 0; row < residuals.length; row++) {
            for (var i = 0; i < each.length; i++) {
                each[i] = basis.direction(i, row) * roots[row] * residuals[row];
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
        var rank = basis.rank();
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
                right[i] -= basis.part(basis.kept(j), i) * right[j];
            }
            right[i] /= basis.part(basis.kept(i), i);
        }
    }
}
