package vn.thuocdo.statistics.index;

/** What becomes of an index when one of its parts has no result. */
public enum WhenAbsent {

    /** The index has none either, and says which part is the reason. The default: figures stay comparable. */
    NO_RESULT,

    /**
     * The part is left out and the weights of the others are raised in proportion, so that they keep their sum. Two
     * domains may then be measured by different items.
     */
    LEAVE_OUT
}
