package vn.thuocdo.statistics.design;

/** What a step of weighting left: the weights, and its part in the errors of what is estimated with them. */
public interface Reweighted {

    /** The weights after the step, row by row. */
    double[] weights();

    /**
     * Takes the step's part out of influence values, in place.
     *
     * <p>A total that was forced to its known value no longer varies: what is left of an influence value is its
     * residual from the margin, cell or model the step was fitted to. Nothing happens for steps held fixed
     * (non-response, trimming). When several steps followed each other, call them in the order they were applied.
     *
     * @param influence {@code [term][row]}, already multiplied by the weights after the last step; 0 outside the domain
     */
    void residuals(double[][] influence);

    /** Whether the step is held fixed, so that {@link #residuals} leaves every influence value as it is. */
    default boolean isHeldFixed() {
        return false;
    }
}
