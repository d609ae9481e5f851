package vn.thuocdo.measurement.engine;

/** What stands for a score that is none. */
public final class RowScores {

    /** There is no answer. */
    public static final int MISSING = Integer.MIN_VALUE;

    /** The value is no answer of the item's scale. */
    public static final int UNKNOWN = Integer.MIN_VALUE + 1;

    private RowScores() {}
}
