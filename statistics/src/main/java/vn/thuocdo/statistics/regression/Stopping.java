package vn.thuocdo.statistics.regression;

/** When the search for the coefficients ends: once the deviance changes by less than a share of itself plus 0.1. */
public enum Stopping {
    /** After 10⁻¹² and one more step, which leaves rounding errors only. */
    SETTLED(1e-12),
    /**
     * After 10⁻⁸, as R's {@code glm}. Its standard errors are made with the weights that led to the last step, not
     * with those after it, and so may differ from the settled ones in the sixth digit.
     */
    LIKE_R(1e-8);

    private final double share;

    Stopping(double share) {
        this.share = share;
    }

    boolean isReached(double deviance, double before) {
        return Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < share;
    }
}
