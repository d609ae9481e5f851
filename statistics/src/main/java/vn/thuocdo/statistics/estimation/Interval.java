package vn.thuocdo.statistics.estimation;

/**
 * A confidence interval; both ends are not a number where none can be given.
 *
 * @param low in the unit of the estimate
 * @param high in the unit of the estimate
 */
public record Interval(double low, double high) {

    /** No interval. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /**
     * The symmetric interval θ̂ ± t·SE, for means and totals.
     *
     * @param level such as 0.95
     */
    public static Interval wald(double estimate, double standardError, double degreesOfFreedom, double level) {
        var half = ReferenceDistributions.studentQuantile(0.5 + level / 2, degreesOfFreedom) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /** The symmetric interval of one term, with the degrees of freedom of its estimates. */
    public static Interval wald(Estimates estimates, int term, double level) {
        return wald(estimates.value(term), estimates.standardError(term), estimates.degreesOfFreedom(), level);
    }

    /** Half its length. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
