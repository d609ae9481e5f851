package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * Weighted logistic regression: β solves Σ w x (y − μ) = 0 with μ = 1 / (1 + e^{−xᵀβ}).
 *
 * <p>Newton's method (iteratively reweighted least squares), steps halved while the deviance grows, until no predictor
 * moves: the fit of R's {@code glm} with family {@code quasibinomial}. The scale of the weights has no influence. Rows
 * without weight are fitted but do not count. A column that is a combination of earlier ones gets no coefficient.
 *
 * @see "P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), §§ 4.4–4.5"
 */
final class WeightedLogit {

    private static final int MOST_ROUNDS = 50;
    private static final int MOST_HALVINGS = 30;

    /** Newton's error is squared by each step, so one more step after this settles to rounding. */
    private static final double NEARLY_SETTLED = 1e-8;

    private final double[][] columns;
    private final double[] response;
    private final double[] weights;

    /** Where the search stands: β, xᵀβ and −Σ w (y ln μ + (1−y) ln(1−μ)). */
    private record Point(double[] coefficients, double[] predictor, double deviance) {}

    private WeightedLogit(double[][] columns, double[] response, double[] weights) {
        this.columns = columns;
        this.response = response;
        this.weights = weights;
    }

    /**
     * Fits the model.
     *
     * @param columns {@code [term][row]}, an intercept as a column of ones; at least one
     * @param response y of each row, in [0, 1]
     * @param weights w of each row, at least 0
     * @throws IllegalArgumentException if there is no column, rows differ in number, or a value is out of range
     * @throws NotConverged if the terms separate y = 0 from y = 1, so that β has no finite value
     */
    static LogisticFit fit(double[][] columns, double[] response, double[] weights) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a logistic regression without columns");
        }
        WeightColumn.checkNotNegative(weights, response.length);
        for (var column : columns) {
            if (column.length != response.length || !Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a column of %d rows (of %d), or one not finite".formatted(column.length, response.length));
            }
        }
        for (var value : response) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("the response %s is not in [0, 1]".formatted(value));
            }
        }
        return new WeightedLogit(columns, response, weights).solve();
    }

    private LogisticFit solve() {
        var point = at(new double[columns.length]);
        var moved = Double.POSITIVE_INFINITY;
        for (var round = 1; round <= MOST_ROUNDS; round++) {
            var space = new ColumnSpace(columns, curvature(point.predictor));
            var next = step(point, space.solve(score(point.predictor)));
            var settled = moved < NEARLY_SETTLED;
            if (settled) {
                return fit(next, space, round);
            }
            moved = largestMove(point.predictor, next.predictor);
            point = next;
        }
        throw new NotConverged(
                "logistic regression (do the terms separate the responses?)",
                MOST_ROUNDS,
                new Misfit("the last move of a predictor", 0, moved));
    }

    private LogisticFit fit(Point point, ColumnSpace space, int rounds) {
        var coefficients = point.coefficients.clone();
        for (var term : space.dependent()) {
            coefficients[term] = Double.NaN;
        }
        var fitted = Arrays.stream(point.predictor).map(WeightedLogit::share).toArray();
        return new LogisticFit(coefficients, fitted, rounds);
    }

    private Point step(Point from, double[] change) {
        var to = at(moved(from.coefficients, change, 1));
        var length = 1.0;
        for (var halving = 0; halving < MOST_HALVINGS && !(to.deviance <= from.deviance * (1 + 1e-12)); halving++) {
            length /= 2;
            to = at(moved(from.coefficients, change, length));
        }
        return to;
    }

    private static double[] moved(double[] coefficients, double[] change, double length) {
        var moved = new double[coefficients.length];
        Arrays.setAll(moved, term -> coefficients[term] + length * change[term]);
        return moved;
    }

    private Point at(double[] coefficients) {
        var predictor = new double[response.length];
        for (var term = 0; term < columns.length; term++) {
            for (var row = 0; row < predictor.length; row++) {
                predictor[row] += coefficients[term] * columns[term][row];
            }
        }
        var deviance = 0.0;
        for (var row = 0; row < predictor.length; row++) {
            var eta = predictor[row];
            deviance += weights[row] * (Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - response[row] * eta);
        }
        return new Point(coefficients, predictor, deviance);
    }

    private static double share(double predictor) {
        return 1 / (1 + Math.exp(-predictor));
    }

    /** √(w μ (1 − μ)). */
    private double[] curvature(double[] predictor) {
        var roots = new double[predictor.length];
        Arrays.setAll(roots, row -> Math.sqrt(weights[row] * share(predictor[row]) * share(-predictor[row])));
        return roots;
    }

    /** Σ w x (y − μ). */
    private double[] score(double[] predictor) {
        var score = new double[columns.length];
        for (var row = 0; row < predictor.length; row++) {
            var residual = weights[row] * (response[row] - share(predictor[row]));
            for (var term = 0; term < score.length; term++) {
                score[term] += residual * columns[term][row];
            }
        }
        return score;
    }

    private static double largestMove(double[] before, double[] after) {
        var largest = 0.0;
        for (var row = 0; row < before.length; row++) {
            largest = Math.max(largest, Math.abs(after[row] - before[row]));
        }
        return largest;
    }
}
