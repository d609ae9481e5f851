package vn.thuocdo.statistics.estimation;

import java.util.Arrays;

/**
 * A cubic spline whose third derivative at both ends is that of the cubic through the four points there.
 *
 * @see "G. E. Forsythe, M. A. Malcolm, C. B. Moler, Computer Methods for Mathematical Computations (1977), § 4.4"
 */
final class CubicSpline {

    private final double[] x;
    private final double[] y;
    private final double[] second;

    private CubicSpline(double[] x, double[] y, double[] second) {
        this.x = x;
        this.y = y;
        this.second = second;
    }

    /**
     * @param x at least four, ascending
     */
    static CubicSpline through(double[] x, double[] y) {
        var n = x.length;
        var step = new double[n - 1];
        var slope = new double[n - 1];
        for (var i = 0; i < n - 1; i++) {
            step[i] = x[i + 1] - x[i];
            slope[i] = (y[i + 1] - y[i]) / step[i];
        }
        var diagonal = new double[n];
        var right = new double[n];
        for (var i = 1; i < n - 1; i++) {
            diagonal[i] = 2 * (step[i - 1] + step[i]);
            right[i] = slope[i] - slope[i - 1];
        }
        diagonal[0] = -step[0];
        diagonal[n - 1] = -step[n - 2];
        var first = third(x, right, 1);
        var last = third(x, right, n - 3);
        right[0] = first * step[0] * step[0];
        right[n - 1] = -last * step[n - 2] * step[n - 2];
        return new CubicSpline(x, y, solve(step, diagonal, right));
    }

    /** A sixth of the third derivative of the cubic through the points i−1 … i+2. */
    private static double third(double[] x, double[] change, int i) {
        var here = change[i] / (x[i + 1] - x[i - 1]);
        var next = change[i + 1] / (x[i + 2] - x[i]);
        return (next - here) / (x[i + 2] - x[i - 1]);
    }

    private static double[] solve(double[] off, double[] diagonal, double[] right) {
        var n = diagonal.length;
        for (var i = 1; i < n; i++) {
            var factor = off[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * off[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (var i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - off[i] * right[i + 1]) / diagonal[i];
        }
        return right;
    }

    /** The curve at {@code at}; outside the points the last cubic goes on. */
    double at(double at) {
        var found = Arrays.binarySearch(x, at);
        var i = Math.clamp(found >= 0 ? found : -found - 2, 0, x.length - 2);
        var step = x[i + 1] - x[i];
        var left = at - x[i];
        var slope = (y[i + 1] - y[i]) / step - step * (second[i + 1] + 2 * second[i]);
        return y[i] + left * (slope + left * (3 * second[i] + left * (second[i + 1] - second[i]) / step));
    }
}
