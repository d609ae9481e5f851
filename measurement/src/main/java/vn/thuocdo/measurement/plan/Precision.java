package vn.thuocdo.measurement.plan;

import org.jspecify.annotations.Nullable;

/**
 * How errors are worked out, and what is held back.
 *
 * @param replicates absent for linearisation
 */
public record Precision(Intervals intervals, @Nullable Replicates replicates, Ranks ranks, Suppression suppression) {

    /**
     * How intervals are made.
     *
     * @param level such as 0.95
     * @param shares of intervals of shares; those of means and totals are always Wald's
     * @param designEffects whether design effects are worked out, for which the rows are read once more
     */
    public record Intervals(double level, ShareKind shares, boolean designEffects) {

        /** The interval of a share. */
        public enum ShareKind {
            /** Logit, and beta where few are expected on one side. */
            AUTO,
            WALD,
            LOGIT,
            BETA,
            WILSON,
            ASIN
        }
    }

    /**
     * Replicates to be made from the design, by which variances are estimated.
     *
     * @param count how many; 0 where the design decides
     * @param seed of those made at random
     * @param rho Fay's ρ, 0 for other methods
     */
    public record Replicates(ReplicateMethod method, int count, long seed, double rho) {}

    /** How replicates are made. */
    public enum ReplicateMethod {
        JK1,
        JKN,
        BRR,
        FAY,
        RAO_WU,
        CANTY_DAVISON
    }

    /**
     * How intervals of ranks are simulated.
     *
     * @param level such as 0.95
     */
    public record Ranks(double level, int draws, long seed) {}

    /**
     * What is not shown.
     *
     * @param minimumCount figures from fewer answers
     * @param homogeneous whether shares of 0 and 100 % are held back too, because they tell what each one answered
     */
    public record Suppression(int minimumCount, boolean homogeneous) {}
}
