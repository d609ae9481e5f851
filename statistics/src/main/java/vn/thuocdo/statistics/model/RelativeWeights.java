package vn.thuocdo.statistics.model;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Johnson's relative weights.
 *
 * <p>With Λ the symmetric square root of the predictors' correlations R and r those with the response, β = Λ⁻¹ r
 * explains the response by the orthogonal variables closest to the predictors, and εⱼ = Σₖ Λ²ⱼₖ β²ₖ carries this
 * back to the predictors. Directions in which the predictors do not vary are left out of Λ⁻¹.
 *
 * @see "J. W. Johnson, Multivariate Behavioral Research 35 (2000), 1–19, eqs. (1)–(8)"
 */
final class RelativeWeights {

    private static final double NEGLIGIBLE = 1e-11;

    private RelativeWeights() {}

    static double[] of(double[][] correlation) {
        var predictors = correlation.length - 1;
        var roots = new DMatrixRMaj(predictors, predictors);
        var orthogonal = new double[predictors];
        decompose(correlation, roots, orthogonal);
        var weights = new double[predictors];
        for (var j = 0; j < predictors; j++) {
            for (var k = 0; k < predictors; k++) {
                var loading = roots.get(j, k) * orthogonal[k];
                weights[j] += loading * loading;
            }
        }
        return weights;
    }

    /** Adds Λ to {@code roots} and Λ⁻¹ r to {@code orthogonal}, eigenvector by eigenvector. */
    private static void decompose(double[][] correlation, DMatrixRMaj roots, double[] orthogonal) {
        var size = orthogonal.length;
        var among = new DMatrixRMaj(size, size);
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                among.set(i, j, correlation[i + 1][j + 1]);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(among)) {
            throw new IllegalArgumentException("the correlations have no eigenvalues");
        }
        for (var e = 0; e < size; e++) {
            var value = eigen.getEigenvalue(e).getReal();
            if (value < -NEGLIGIBLE * size) {
                throw new IllegalArgumentException("the correlations have the eigenvalue " + value);
            }
            if (value > NEGLIGIBLE * size) {
                addDirection(value, eigen.getEigenVector(e).getData(), correlation[0], roots, orthogonal);
            }
        }
    }

    private static void addDirection(
            double value, double[] vector, double[] withResponse, DMatrixRMaj roots, double[] orthogonal) {
        var root = Math.sqrt(value);
        var explained = 0.0;
        for (var i = 0; i < vector.length; i++) {
            explained += vector[i] * withResponse[i + 1];
        }
        for (var i = 0; i < vector.length; i++) {
            orthogonal[i] += vector[i] * explained / root;
            for (var j = 0; j < vector.length; j++) {
                roots.add(i, j, root * vector[i] * vector[j]);
            }
        }
    }
}
