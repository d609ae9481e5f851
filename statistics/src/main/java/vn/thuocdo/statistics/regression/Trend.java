package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.statistics.estimation.Estimates;

/**
 * The straight line through estimates of several times, such as the waves of a survey: slope Σ (t − t̄) θ̂ₜ / Σ (t −
 * t̄)². Its error takes in the covariance of the waves, which is zero for independent samples and not for a panel.
 *
 * @see "E. L. Korn, B. I. Graubard, Analysis of Health Surveys (1999)"
 */
public final class Trend {

    private Trend() {}

    /**
     * Whether the slope is zero, on the degrees of freedom of the estimates.
     *
     * @param estimates one for each time
     * @param times in the unit the slope is wanted by; at least two different ones
     * @throws IllegalArgumentException if their numbers differ, or all times are the same
     */
    public static TTest of(Estimates estimates, double... times) {
        if (times.length != estimates.terms().size()) {
            throw new IllegalArgumentException("%d times for %d estimates"
                    .formatted(times.length, estimates.terms().size()));
        }
        return TTest.of(estimates.combine(List.of("slope"), new double[][] {coefficients(times)}), 0);
    }

    /**
     * What each time counts in the slope: (t − t̄) / Σ(t − t̄)², so that the slope is Σ of these times the estimates.
     *
     * @param times in the unit the slope is wanted by; at least two different ones
     * @throws IllegalArgumentException if all times are the same
     */
    public static double[] coefficients(double... times) {
        var centre = Arrays.stream(times).average().orElse(Double.NaN);
        var squares = Arrays.stream(times).map(t -> (t - centre) * (t - centre)).sum();
        if (!(squares > 0)) {
            throw new IllegalArgumentException("no two different times among " + Arrays.toString(times));
        }
        return Arrays.stream(times).map(t -> (t - centre) / squares).toArray();
    }
}
