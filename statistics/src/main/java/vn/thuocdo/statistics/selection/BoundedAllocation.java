package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/** Finds the factor c at which min(max(c·a_h, lower_h), upper_h) adds up to n. */
final class BoundedAllocation {

    private static final double ROUNDING = 1e-9;

    private final double[] measure;
    private final double[] lower;
    private final double[] upper;

    BoundedAllocation(double[] measure, double[] lower, double[] upper) {
        Allocation.requireLength(measure, lower);
        Allocation.requireLength(measure, upper);
        Allocation.requireMeasure(measure, 0);
        Allocation.requireMeasure(lower, 0);
        Allocation.requireMeasure(upper, 0);
        for (var h = 0; h < measure.length; h++) {
            if (lower[h] > upper[h]) {
                throw new IllegalArgumentException(
                        "stratum %d: at least %s, at most %s".formatted(h + 1, lower[h], upper[h]));
            }
        }
        this.measure = measure;
        this.lower = lower;
        this.upper = upper;
    }

    double[] of(double n) {
        var corners = corners();
        var least = sum(0);
        var most = sum(corners[corners.length - 1]);
        if (!(n >= least - ROUNDING && n <= most + ROUNDING)) {
            throw new IllegalArgumentException(
                    "the bounds allow samples of %s to %s units, not of %s".formatted(least, most, n));
        }
        var low = 0;
        var high = corners.length - 1;
        while (high - low > 1) {
            var middle = (low + high) >>> 1;
            if (sum(corners[middle]) <= n) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(factorBetween(corners[low], corners[high], n));
    }

    /** The factors at which a stratum leaves its lower or reaches its upper bound, ascending, beginning with 0. */
    private double[] corners() {
        var corners = new double[2 * measure.length + 1];
        for (var h = 0; h < measure.length; h++) {
            corners[2 * h] = measure[h] == 0 ? 0 : lower[h] / measure[h];
            corners[2 * h + 1] = measure[h] == 0 ? 0 : upper[h] / measure[h];
        }
        Arrays.sort(corners);
        return corners;
    }

    /** Between two corners the sum is a straight line in the factor. */
    private double factorBetween(double low, double high, double n) {
        var middle = (low + high) / 2;
        var held = 0.0;
        var free = 0.0;
        for (var h = 0; h < measure.length; h++) {
            var wanted = middle * measure[h];
            if (wanted > lower[h] && wanted < upper[h]) {
                free += measure[h];
            } else {
                held += bounded(h, middle);
            }
        }
        return free == 0 ? high : Math.min(high, Math.max(low, (n - held) / free));
    }

    private double sum(double factor) {
        return Arrays.stream(at(factor)).sum();
    }

    private double[] at(double factor) {
        var allocation = new double[measure.length];
        Arrays.setAll(allocation, h -> bounded(h, factor));
        return allocation;
    }

    private double bounded(int h, double factor) {
        return Math.min(Math.max(factor * measure[h], lower[h]), upper[h]);
    }
}
