package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** Small symmetric matrices: quadratic forms with their inverses, and what one stretches another by. */
final class Forms {

    private static final double ROUNDING = Math.ulp(1.0);

    private Forms() {}

    /** The rows and columns of {@code matrix} that are wanted. */
    static double[][] part(double[][] matrix, int[] wanted) {
        return Arrays.stream(wanted)
                .mapToObj(row ->
                        Arrays.stream(wanted).mapToDouble(c -> matrix[row][c]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * bᵀ M⁻¹ b.
     *
     * @throws IllegalArgumentException if M is singular
     */
    static double inverseForm(double[] b, double[][] matrix) {
        var solution = solve(new DMatrixRMaj(matrix), DMatrixRMaj.wrap(b.length, 1, b.clone()));
        var form = 0.0;
        for (var i = 0; i < b.length; i++) {
            form += b[i] * solution.get(i, 0);
        }
        return form;
    }

    /**
     * The eigenvalues of B⁻¹M, descending.
     *
     * @param base B, positive definite
     * @param matrix M, symmetric
     * @throws IllegalArgumentException if B is singular or not positive definite
     */
    static double[] eigenvalues(double[][] base, double[][] matrix) {
        var size = base.length;
        var cholesky = DecompositionFactory_DDRM.chol(size, true);
        if (!cholesky.decompose(new DMatrixRMaj(base))) {
            throw singular(base);
        }
        var inverse = new DMatrixRMaj(size, size);
        CommonOps_DDRM.invert(cholesky.getT(null), inverse);
        var half = new DMatrixRMaj(size, size);
        var whole = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(inverse, new DMatrixRMaj(matrix), half);
        CommonOps_DDRM.multTransB(half, inverse, whole);
        var eigen = DecompositionFactory_DDRM.eig(size, false, true);
        if (!eigen.decompose(whole)) {
            throw new IllegalArgumentException("no eigenvalues of " + Arrays.deepToString(matrix));
        }
        var values = new double[size];
        Arrays.setAll(values, i -> -eigen.getEigenvalue(i).getReal());
        Arrays.sort(values);
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static DMatrixRMaj solve(DMatrixRMaj matrix, DMatrixRMaj right) {
        var inverse = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        var solver = LinearSolverFactory_DDRM.lu(matrix.numRows);
        if (!solver.setA(matrix.copy())) {
            throw singular(rows(matrix));
        }
        solver.invert(inverse);
        var condition = largestColumn(matrix) * largestColumn(inverse);
        if (!(condition * ROUNDING < 1)) {
            throw singular(rows(matrix));
        }
        var solution = new DMatrixRMaj(right.numRows, 1);
        solver.solve(right, solution);
        return solution;
    }

    private static double largestColumn(DMatrixRMaj matrix) {
        var largest = 0.0;
        for (var column = 0; column < matrix.numCols; column++) {
            var sum = 0.0;
            for (var row = 0; row < matrix.numRows; row++) {
                sum += Math.abs(matrix.get(row, column));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        return matrix.get2DData();
    }

    private static IllegalArgumentException singular(double[][] matrix) {
        return new IllegalArgumentException("a singular covariance: " + Arrays.deepToString(matrix));
    }
}
