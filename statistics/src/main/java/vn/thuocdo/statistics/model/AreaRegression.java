package vn.thuocdo.statistics.model;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * The regression of direct estimates on covariates where area i weighs 1/Vᵢ, Vᵢ = A + Dᵢ, for one value of A.
 *
 * <p>V^{-½}X S⁻¹ = QR with S the lengths of the columns, so covariates may have any units. With hᵢ = ‖Qᵢ‖²,
 * tr[(X'V⁻¹X)⁻¹X'V⁻ᵏX] = Σ hᵢ Vᵢ¹⁻ᵏ: the traces of P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹ need no areas × areas matrix.
 */
final class AreaRegression {

    private static final double COLLINEAR = 1e-10;

    private final List<Area.Sampled> areas;
    private final double between;
    private final double[] weights;
    private final double[] lengths;
    private final DMatrixRMaj basis;
    private final DMatrixRMaj triangle;
    private final double[] coefficients;

    AreaRegression(List<Area.Sampled> areas, double between) {
        this.areas = areas;
        this.between = between;
        weights = areas.stream()
                .mapToDouble(area -> 1 / (between + area.variance()))
                .toArray();
        lengths = new double[areas.get(0).covariates().length];
        var qr = DecompositionFactory_DDRM.qr(areas.size(), lengths.length);
        qr.decompose(scaledDesign());
        basis = qr.getQ(null, true);
        triangle = qr.getR(null, true);
        for (var j = 0; j < lengths.length; j++) {
            if (!(Math.abs(triangle.get(j, j)) > COLLINEAR)) {
                throw new IllegalArgumentException("covariate %d is a combination of those before it".formatted(j));
            }
        }
        coefficients = solve();
    }

    /** A. */
    double between() {
        return between;
    }

    /** m. */
    int areas() {
        return areas.size();
    }

    /** p. */
    int covariates() {
        return lengths.length;
    }

    /** β̃ = (X'V⁻¹X)⁻¹X'V⁻¹y. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** √ of the diagonal of (X'V⁻¹X)⁻¹. */
    double[] coefficientErrors() {
        var errors = new double[lengths.length];
        for (var j = 0; j < errors.length; j++) {
            var unit = new double[errors.length];
            unit[j] = 1;
            errors[j] = Math.sqrt(variance(unit));
        }
        return errors;
    }

    /** x'β̃. */
    double fitted(double[] x) {
        var sum = 0.0;
        for (var j = 0; j < coefficients.length; j++) {
            sum += x[j] * coefficients[j];
        }
        return sum;
    }

    /** x'(X'V⁻¹X)⁻¹x, the variance of {@link #fitted}. */
    double variance(double[] x) {
        var scaled = new double[x.length];
        for (var j = 0; j < x.length; j++) {
            scaled[j] = x[j] / lengths[j];
        }
        TriangularSolver_DDRM.solveTranU(triangle.data, scaled, x.length);
        var sum = 0.0;
        for (var z : scaled) {
            sum += z * z;
        }
        return sum;
    }

    /** tr V⁻ᵏ. */
    double trace(int power) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += Math.pow(weight, power);
        }
        return sum;
    }

    /** tr[(X'V⁻¹X)⁻¹X'V⁻ᵏX]. */
    double projectedTrace(int power) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var leverage = 0.0;
            for (var j = 0; j < lengths.length; j++) {
                leverage += basis.get(i, j) * basis.get(i, j);
            }
            sum += leverage * Math.pow(weights[i], power - 1);
        }
        return sum;
    }

    /** tr PP = tr V⁻² − 2 tr[(X'V⁻¹X)⁻¹X'V⁻³X] + ‖Q'V⁻¹Q‖². */
    double traceOfSquare() {
        var weighted = basis.copy();
        CommonOps_DDRM.multRows(weights, weighted);
        var inner = new DMatrixRMaj(lengths.length, lengths.length);
        CommonOps_DDRM.multTransA(basis, weighted, inner);
        var norm = NormOps_DDRM.normF(inner);
        return trace(2) - 2 * projectedTrace(3) + norm * norm;
    }

    /** Σ (yᵢ − xᵢ'β̃)² Vᵢ⁻ᵏ: y'Py for k = 1, y'PPy for k = 2. */
    double squares(int power) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var residual = areas.get(i).estimate() - fitted(areas.get(i).covariates());
            sum += residual * residual * Math.pow(weights[i], power);
        }
        return sum;
    }

    /** −½ (m log 2π + log|V| + y'Py). */
    double logLikelihood() {
        var logs = 0.0;
        for (var weight : weights) {
            logs += Math.log(2 * Math.PI / weight);
        }
        return -(logs + squares(1)) / 2;
    }

    private DMatrixRMaj scaledDesign() {
        var design = new DMatrixRMaj(weights.length, lengths.length);
        for (var j = 0; j < lengths.length; j++) {
            for (var i = 0; i < weights.length; i++) {
                design.set(i, j, areas.get(i).covariates()[j] * Math.sqrt(weights[i]));
            }
            lengths[j] = columnLength(design, j);
            for (var i = 0; i < weights.length; i++) {
                design.set(i, j, design.get(i, j) / lengths[j]);
            }
        }
        return design;
    }

    private static double columnLength(DMatrixRMaj design, int column) {
        var square = 0.0;
        for (var i = 0; i < design.numRows; i++) {
            square += design.get(i, column) * design.get(i, column);
        }
        return square > 0 ? Math.sqrt(square) : 1;
    }

    private double[] solve() {
        var solution = new double[lengths.length];
        for (var j = 0; j < lengths.length; j++) {
            for (var i = 0; i < weights.length; i++) {
                solution[j] +=
                        basis.get(i, j) * Math.sqrt(weights[i]) * areas.get(i).estimate();
            }
        }
        TriangularSolver_DDRM.solveU(triangle.data, solution, lengths.length);
        for (var j = 0; j < lengths.length; j++) {
            solution[j] /= lengths[j];
        }
        return solution;
    }
}
