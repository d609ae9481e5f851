package vn.thuocdo.measurement.index;

/** One figure of a table, or the reason why there is none. */
public sealed interface Cell {

    /**
     * A figure, on the index's scale from 0 to 100.
     *
     * @param value unrounded
     * @param standardError in the same unit
     * @param low lower end of the interval
     * @param high upper end of the interval
     * @param answers how many people's answers it was made of, without weights
     * @param designEffect against a simple random sample of as many; not a number where none can be told
     * @param degreesOfFreedom of the variance
     */
    record Estimated(
            double value,
            double standardError,
            double low,
            double high,
            long answers,
            double designEffect,
            double degreesOfFreedom)
            implements Cell {}

    /**
     * No figure.
     *
     * @param reason why
     * @param answers how many people's answers there were
     */
    record NoResult(Reason reason, long answers) implements Cell {}

    /** Why a figure is missing. */
    enum Reason {
        /** Nobody answered what it is made of. */
        NO_ANSWERS,
        /** Fewer answers than the plan asks for. */
        TOO_FEW_ANSWERS,
        /** Everybody answered alike, and they are few or nearly all there are: the figure would tell what each said. */
        ALIKE,
        /** Answers it is made of do not vary, so that nothing can go together with them. */
        NO_VARIATION,
        /** Something below it in the tree has no figure. */
        INCOMPLETE,
        /** It was asked of nobody here. */
        NOT_ASKED
    }
}
