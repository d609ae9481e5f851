package vn.thuocdo.statistics.estimation;

/** How ends and ties are read where a {@link QuantileRule} leaves it open. */
public enum QuantileConvention {

    /** Sums of weights that differ by rounding are equal; below the first of them the smallest value is taken. */
    PLAIN,

    /**
     * As R's package survey does since 2021, so that what was published with it can be computed again. Sums are
     * compared as they were rounded, weights being kept as their reciprocals, and rule 4 has no value at 1. Where
     * everybody lies on one side there is no interval but Wald's.
     */
    LIKE_R,

    /** As R's package survey did before 2021: an end of the share's interval outside 0 and 1 is drawn in. */
    LIKE_R_BEFORE_2021
}
