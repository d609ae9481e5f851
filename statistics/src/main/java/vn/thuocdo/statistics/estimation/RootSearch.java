package vn.thuocdo.statistics.estimation;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a function passes zero between two points at which it has different signs.
 *
 * @see "R. P. Brent, Algorithms for Minimization without Derivatives (1973), ch. 4"
 */
final class RootSearch {

    private static final int MOST_STEPS = 1000;
    private static final double PRECISION = Math.ulp(1.0);

    private final DoubleUnaryOperator function;
    private final double tolerance;
    /** The best point, the one before it, and one on the other side of the root. */
    private double b;

    private double a;
    private double c;
    private double fb;
    private double fa;
    private double fc;

    private RootSearch(DoubleUnaryOperator function, double low, double high, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
        a = low;
        b = high;
        fa = function.applyAsDouble(low);
        fb = function.applyAsDouble(high);
        c = a;
        fc = fa;
    }

    /** Not a number where the signs do not differ. */
    static double between(double low, double high, double tolerance, DoubleUnaryOperator function) {
        var search = new RootSearch(function, low, high, tolerance);
        if (search.fa == 0) {
            return low;
        }
        return search.fa * search.fb <= 0 ? search.root() : Double.NaN;
    }

    private double root() {
        for (var step = 0; step < MOST_STEPS; step++) {
            var previous = b - a;
            if (Math.abs(fc) < Math.abs(fb)) {
                swap();
            }
            var least = 2 * PRECISION * Math.abs(b) + tolerance / 2;
            var half = (c - b) / 2;
            if (Math.abs(half) <= least || fb == 0) {
                return b;
            }
            var next = Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)
                    ? interpolated(previous, half, least)
                    : half;
            advance(Math.abs(next) < least ? Math.copySign(least, next) : next);
        }
        return b;
    }

    private void swap() {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
    }

    /** By a line or a parabola, unless that leads too far. */
    private double interpolated(double previous, double half, double least) {
        var width = c - b;
        var t2 = fb / fa;
        double p;
        double q;
        if (a == c) {
            p = width * t2;
            q = 1 - t2;
        } else {
            var t0 = fa / fc;
            var t1 = fb / fc;
            p = t2 * (width * t0 * (t0 - t1) - (b - a) * (t1 - 1));
            q = (t0 - 1) * (t1 - 1) * (t2 - 1);
        }
        q = p > 0 ? -q : q;
        p = Math.abs(p);
        return p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs(previous * q / 2) ? p / q : half;
    }

    private void advance(double step) {
        a = b;
        fa = fb;
        b += step;
        fb = function.applyAsDouble(b);
        if ((fb > 0 && fc > 0) || (fb < 0 && fc < 0)) {
            c = a;
            fc = fa;
        }
    }
}
