package vn.thuocdo.statistics.estimation;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The interval of a share from its profile deviance, scaled by the design effect.
 *
 * <p>The square root of the deviance is computed at a few logits on both sides of the estimate, interpolated by a
 * spline, and inverted between 3 times as many points. The exact root would differ in the fourth digit; we keep to
 * this because what has been published with R was made in this way.
 *
 * @see "W. N. Venables, B. D. Ripley, Modern Applied Statistics with S, 4th ed. (2002), § 8.4"
 */
final class ProfileInterval {

    private static final int MOST_STEPS = 9;
    private static final int POINTS_PER_STEP = 3;

    private final double p;
    private final double n;
    private final double logit;

    private final double dispersion;

    private ProfileInterval(ShareInterval.Share share, double dispersion) {
        p = share.value();
        n = share.answers();
        this.dispersion = dispersion;
        logit = log(p / (1 - p));
    }

    static Interval of(ShareInterval.Share share, double level, double designEffect, double dispersion) {
        return new ProfileInterval(share, dispersion).interval(share, level, designEffect);
    }

    private Interval interval(ShareInterval.Share share, double level, double designEffect) {
        var cutoff = -share.quantile(level) * sqrt(designEffect);
        var tail = new NormalDistribution().cumulativeProbability(cutoff) / 2;
        var reach = -ReferenceDistributions.studentQuantile(tail / 2, n - 1);
        var step = reach / 5 * sqrt(share.variance()) / (p * (1 - p));
        var profile = new TreeMap<Double, Double>();
        profile.put(logit, 0.0);
        for (var sign = -1; sign <= 1; sign += 2) {
            var z = 0.0;
            for (var i = 1; i <= MOST_STEPS && Math.abs(z) < reach; i++) {
                z = sign * root(logit + sign * i * step);
                profile.put(logit + sign * i * step, z);
            }
        }
        var points = profile.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        var roots = profile.values().stream().mapToDouble(Double::doubleValue).toArray();
        var inverse = new Inverse(CubicSpline.through(points, roots), points);
        return new Interval(share(inverse.at(cutoff)), share(inverse.at(-cutoff)));
    }

    private static double share(double logit) {
        return 1 / (1 + exp(-logit));
    }

    /** The square root of the deviance above the least, over the dispersion. */
    private double root(double other) {
        var q = share(other);
        var deviance = 2 * n * (p * log(p / q) + (1 - p) * log((1 - p) / (1 - q)));
        return sqrt(Math.max(deviance, 0) / dispersion);
    }

    /** A rising curve read backwards, by straight lines between equally spaced points. */
    private record Inverse(CubicSpline curve, double[] knots) {

        double at(double y) {
            var points = POINTS_PER_STEP * knots.length;
            var first = knots[0];
            var width = (knots[knots.length - 1] - first) / (points - 1);
            for (var i = 1; i < points; i++) {
                var left = first + (i - 1) * width;
                var low = curve.at(left);
                var high = curve.at(left + width);
                if (low <= y && y <= high) {
                    return left + (y - low) / (high - low) * width;
                }
            }
            return Double.NaN;
        }
    }
}
