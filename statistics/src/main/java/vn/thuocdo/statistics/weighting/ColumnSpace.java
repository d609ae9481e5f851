package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.leastsquares.OrthogonalColumns;

/** The space spanned by model columns A, each row multiplied by a scale, and what calibration solves in it. */
final class ColumnSpace {

    /** As in R's {@code lm}. */
    private static final double NEGLIGIBLE = 1e-7;

    private final OrthogonalColumns basis;
    private final int columns;

    /**
     * @param columns {@code [column][row]}
     * @param scale one factor per row
     */
    ColumnSpace(double[][] columns, double[] scale) {
        this.basis = new OrthogonalColumns(columns, scale, NEGLIGIBLE);
        this.columns = columns.length;
    }

    /** Takes the part in the space out of {@code vector}, in place. */
    void takeOutOf(double[] vector) {
        basis.takeOutOf(vector);
    }

    /** The number of independent columns. */
    int rank() {
        return basis.rank();
    }

    /** The columns that are combinations of earlier ones. */
    int[] dependent() {
        return IntStream.range(0, columns)
                .filter(column -> IntStream.range(0, rank()).noneMatch(i -> basis.kept(i) == column))
                .toArray();
    }

    /** δ with AᵀA δ = {@code right}; 0 for columns that depend on earlier ones. */
    double[] solve(double[] right) {
        var half = forward(right);
        var solution = new double[columns];
        for (var i = rank() - 1; i >= 0; i--) {
            var rest = half[i];
            for (var j = i + 1; j < rank(); j++) {
                rest -= basis.part(basis.kept(j), i) * solution[basis.kept(j)];
            }
            solution[basis.kept(i)] = rest / basis.part(basis.kept(i), i);
        }
        return solution;
    }

    /** What {@code right} must be for AᵀAδ = {@code right} to have a solution, given its independent entries. */
    double[] consistent(double[] right) {
        var half = forward(right);
        var consistent = new double[columns];
        Arrays.setAll(consistent, column -> {
            var sum = 0.0;
            for (var i = 0; i < half.length; i++) {
                sum += basis.part(column, i) * half[i];
            }
            return sum;
        });
        return consistent;
    }

    /** The solution of Rᵀ s = {@code right}. */
    private double[] forward(double[] right) {
        var half = new double[rank()];
        for (var i = 0; i < rank(); i++) {
            var rest = right[basis.kept(i)];
            for (var j = 0; j < i; j++) {
                rest -= basis.part(basis.kept(i), j) * half[j];
            }
            half[i] = rest / basis.part(basis.kept(i), i);
        }
        return half;
    }
}
