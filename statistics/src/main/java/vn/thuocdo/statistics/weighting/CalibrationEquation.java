package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Σ d F(xᵀλ/σ²) x = T, solved for λ by Newton's method.
 *
 * <p>The equation says where the convex function D(λ) = Σ d σ² ∫F(xᵀλ/σ²) − λᵀT is least. A step is halved until it
 * lowers D enough (Armijo's rule), so the search ends wherever it starts if the totals can be met. When bounds hold so
 * many rows that the equation loses rank, those rows count a little all the same. Once the totals are met the steps go
 * on until rounding stops them, so that the weights do not depend on the tolerance.
 */
final class CalibrationEquation {

    /** Starting weights this much too small are scaled up first. */
    private static final double MUCH_TOO_SMALL = 20;

    private static final int MOST_HALVINGS = 30;

    /** The share of the promised descent a step must keep. */
    private static final double ENOUGH = 1e-4;

    /** What a row held by a bound still counts, where without it the equation has no solution. */
    private static final double LEAST_SLOPE = 1e-3;

    private static final double ROUNDING = 1e-12;

    private final Auxiliaries known;
    private final Distance distance;
    private final double start;
    private final double[] design;

    /**
     * Factors that solve the equation, and what the variance needs of them.
     *
     * @param factors g of each row, 0 where there is no weight
     * @param space the space of X√(d/σ²) or X√d
     * @param scale v of each row
     */
    record Solution(double[] factors, ColumnSpace space, double[] scale) {}

    /**
     * Where Newton's method stands.
     *
     * @param lambda λ
     * @param predictor u = xᵀλ/σ² of each row
     * @param missing T − Σ w x by term
     * @param misfit the length of {@code missing}, each relative to its total
     * @param height D(λ)
     * @param rounding what of D is rounding
     */
    private record Point(
            double[] lambda, double[] predictor, double[] missing, double misfit, double height, double rounding) {}

    CalibrationEquation(Auxiliaries known, double[] weights, Distance distance) {
        this.known = known;
        this.distance = distance;
        this.start = distance instanceof Distance.Linear ? 1 : startingFactor(weights);
        this.design = Arrays.stream(weights).map(weight -> weight * start).toArray();
    }

    private double startingFactor(double[] weights) {
        var reached = known.reached(weights);
        var ratios = new double[reached.length];
        Arrays.setAll(ratios, term -> known.totals()[term] / reached[term]);
        var finite = Arrays.stream(ratios).filter(Double::isFinite).summaryStatistics();
        return finite.getCount() > 0 && finite.getMin() > MUCH_TOO_SMALL ? finite.getAverage() : 1;
    }

    Solution solve(double epsilon, int mostRounds) {
        var first = new ColumnSpace(known.columns(), rootOf(row -> design[row] / known.variance()[row]));
        var point = at(new double[known.totals().length]);
        checkConsistent(first, point.missing, epsilon);
        for (var round = 0; round < mostRounds; round++) {
            var next = step(point, space(first, point));
            if (misfit(point).relative() < epsilon && next.misfit >= point.misfit) {
                break;
            }
            point = next;
        }
        return solution(point, first, epsilon, mostRounds);
    }

    /** The space of X√(d F′/σ²). */
    private ColumnSpace space(ColumnSpace first, Point point) {
        if (distance instanceof Distance.Linear) {
            return first;
        }
        var space = curved(point, 0);
        return space.rank() < first.rank() ? curved(point, LEAST_SLOPE) : space;
    }

    private ColumnSpace curved(Point point, double leastSlope) {
        return new ColumnSpace(
                known.columns(),
                rootOf(row -> design[row]
                        * Math.max(distance.slope(point.predictor[row]), leastSlope)
                        / known.variance()[row]));
    }

    private Solution solution(Point point, ColumnSpace first, double epsilon, int mostRounds) {
        var factors = factors(point.predictor);
        var misfit = misfit(point);
        if (!(misfit.relative() < epsilon)) {
            throw new NotConverged("calibration", mostRounds, misfit);
        }
        var linear = distance instanceof Distance.Linear;
        var scale = rootOf(row -> design[row] * (linear ? known.variance()[row] : 1));
        Arrays.setAll(scale, row -> scale[row] == 0 ? 0 : scale[row] * factors[row]);
        var space = linear ? first : residualSpace(scale);
        Arrays.setAll(factors, row -> design[row] == 0 ? 0 : factors[row] * start);
        return new Solution(factors, space, scale);
    }

    /** The space of X√d, over the rows that have a weight still. */
    private ColumnSpace residualSpace(double[] scale) {
        return new ColumnSpace(known.columns(), rootOf(row -> scale[row] == 0 ? 0 : design[row]));
    }

    private Misfit misfit(Point point) {
        var reached = new double[known.totals().length];
        Arrays.setAll(reached, term -> known.totals()[term] - point.missing[term]);
        return Misfit.largest(known.terms(), known.totals(), reached);
    }

    private void checkConsistent(ColumnSpace space, double[] missing, double epsilon) {
        var consistent = space.consistent(missing);
        for (var term = 0; term < missing.length; term++) {
            var total = known.totals()[term];
            var implied = total - missing[term] + consistent[term];
            if (Math.abs(implied - total) > epsilon * (1 + Math.abs(total))) {
                throw new IllegalArgumentException("the totals contradict each other: %s would have to be %s, not %s"
                        .formatted(known.terms().get(term), implied, total));
            }
        }
    }

    private Point step(Point from, ColumnSpace space) {
        var direction = space.solve(from.missing);
        var descent = product(direction, from.missing);
        var length = 1.0;
        var to = at(moved(from.lambda, direction, length));
        for (var halving = 0; halving < MOST_HALVINGS; halving++) {
            if (to.height <= from.height - ENOUGH * length * descent + from.rounding) {
                break;
            }
            length /= 2;
            to = at(moved(from.lambda, direction, length));
        }
        return to;
    }

    private static double[] moved(double[] lambda, double[] direction, double length) {
        var moved = new double[lambda.length];
        Arrays.setAll(moved, term -> lambda[term] + length * direction[term]);
        return moved;
    }

    private Point at(double[] lambda) {
        var predictor = predictor(lambda);
        var weights = factors(predictor);
        Arrays.setAll(weights, row -> design[row] == 0 ? 0 : weights[row] * design[row]);
        var missing = known.reached(weights);
        var squares = 0.0;
        for (var term = 0; term < missing.length; term++) {
            missing[term] = known.totals()[term] - missing[term];
            var relative = missing[term] / (1 + Math.abs(known.totals()[term]));
            squares += relative * relative;
        }
        var area = area(predictor);
        var target = product(lambda, known.totals());
        return new Point(
                lambda,
                predictor,
                missing,
                Math.sqrt(squares),
                area - target,
                ROUNDING * (Math.abs(area) + Math.abs(target)));
    }

    /** Σ d σ² ∫F. */
    private double area(double[] predictor) {
        var area = 0.0;
        for (var row = 0; row < predictor.length; row++) {
            if (design[row] > 0) {
                area += design[row] * known.variance()[row] * distance.integral(predictor[row]);
            }
        }
        return area;
    }

    private double[] factors(double[] predictor) {
        return Arrays.stream(predictor).map(distance::factor).toArray();
    }

    private double[] predictor(double[] lambda) {
        var predictor = new double[known.rows()];
        for (var term = 0; term < lambda.length; term++) {
            var column = known.columns()[term];
            for (var row = 0; row < predictor.length; row++) {
                predictor[row] += lambda[term] * column[row];
            }
        }
        Arrays.setAll(predictor, row -> predictor[row] / known.variance()[row]);
        return predictor;
    }

    private static double product(double[] a, double[] b) {
        var sum = 0.0;
        for (var term = 0; term < a.length; term++) {
            sum += a[term] * b[term];
        }
        return sum;
    }

    private double[] rootOf(IntToDoubleFunction square) {
        var roots = new double[known.rows()];
        Arrays.setAll(roots, row -> Math.sqrt(square.applyAsDouble(row)));
        return roots;
    }
}
