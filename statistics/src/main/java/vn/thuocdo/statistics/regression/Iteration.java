package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Iteratively reweighted least squares on rows that all have a weight: each step regresses η + (y − μ)/(dμ/dη) on the
 * columns with weights w (dμ/dη)² / V(μ). A step that leaves the range of the model is halved.
 *
 * @see "P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), § 2.5"
 */
final class Iteration {

    private static final int MOST_STEPS = 25;

    private final Family family;
    private final Link link;
    private final double[][] columns;
    private final double[] response;
    private final double[] weights;

    /**
     * @param columns by column and row
     * @param weights positive
     */
    Iteration(Family family, Link link, double[][] columns, double[] response, double[] weights) {
        this.family = family;
        this.link = link;
        this.columns = columns;
        this.response = response;
        this.weights = weights;
    }

    /**
     * Where the search ended.
     *
     * @param coefficients 0 for columns that are combinations of those before them
     * @param mean μ, by row
     * @param residuals (y − μ)/(dμ/dη), by row
     * @param space the columns, weighted as in the last step
     */
    record End(
            double[] coefficients,
            double[] mean,
            double[] residuals,
            double deviance,
            WeightedColumns space,
            boolean converged) {}

    private record Point(double[] coefficients, double[] predictor, double[] mean, double deviance) {}

    /**
     * @param start coefficients to start from; absent, the search starts from the responses themselves
     */
    End run(double @Nullable [] start, Stopping stopping) {
        var point = start == null ? atResponses() : at(start);
        var settled = false;
        var roots = roots(point);
        var space = new WeightedColumns(columns, roots);
        for (var step = 1; ; step++) {
            var target = residuals(point);
            for (var row = 0; row < target.length; row++) {
                target[row] += point.predictor[row];
            }
            var next = withinRange(at(space.solve(target)), point);
            var reached = stopping.isReached(next.deviance, point.deviance);
            if (settled || step == MOST_STEPS || (reached && stopping == Stopping.LIKE_R)) {
                return new End(next.coefficients, next.mean, residuals(next), next.deviance, space, reached);
            }
            settled = reached;
            point = next;
            var changed = roots(point);
            space = Arrays.equals(changed, roots) ? space : new WeightedColumns(columns, changed);
            roots = changed;
        }
    }

    private Point atResponses() {
        var mean = new double[response.length];
        Arrays.setAll(mean, row -> family.start(response[row], weights[row]));
        var predictor = Arrays.stream(mean).map(link::predictor).toArray();
        if (!Arrays.stream(predictor).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a response lies where the link %s has no finite predictor".formatted(link));
        }
        return new Point(new double[columns.length], predictor, mean, deviance(mean));
    }

    private Point at(double[] coefficients) {
        var predictor = new double[response.length];
        for (var c = 0; c < columns.length; c++) {
            for (var row = 0; row < predictor.length; row++) {
                predictor[row] += coefficients[c] * columns[c][row];
            }
        }
        var mean = Arrays.stream(predictor).map(link::mean).toArray();
        return new Point(coefficients, predictor, mean, deviance(mean));
    }

    /** Halves the step from {@code before} until the model can have such means. */
    private Point withinRange(Point point, Point before) {
        var inside = point;
        for (var halving = 0; !isInside(inside); halving++) {
            if (halving == MOST_STEPS) {
                throw new IllegalArgumentException(
                        "no coefficients near %s give means that a %s model with link %s can have"
                                .formatted(Arrays.toString(before.coefficients), family, link));
            }
            var nearer = new double[columns.length];
            for (var c = 0; c < nearer.length; c++) {
                nearer[c] = (inside.coefficients[c] + before.coefficients[c]) / 2;
            }
            inside = at(nearer);
        }
        return inside;
    }

    private boolean isInside(Point point) {
        return Double.isFinite(point.deviance)
                && Arrays.stream(point.predictor).allMatch(link::allows)
                && Arrays.stream(point.mean).allMatch(family::allowsMean);
    }

    private double deviance(double[] mean) {
        var deviance = 0.0;
        for (var row = 0; row < mean.length; row++) {
            deviance += weights[row] * family.deviance(response[row], mean[row]);
        }
        return deviance;
    }

    /** √w |dμ/dη| / √V(μ). */
    private double[] roots(Point point) {
        var roots = new double[response.length];
        Arrays.setAll(roots, row -> {
            var slope = link.slope(point.predictor[row]);
            return Math.abs(slope) * Math.sqrt(weights[row] / family.variance(point.mean[row]));
        });
        return roots;
    }

    private double[] residuals(Point point) {
        var residuals = new double[response.length];
        Arrays.setAll(residuals, row -> (response[row] - point.mean[row]) / link.slope(point.predictor[row]));
        return residuals;
    }
}
