package vn.thuocdo.measurement.engine;

import vn.thuocdo.statistics.design.PsuTotals;

/** What stands for a score that is none, other than {@link PsuTotals#UNANSWERED}. */
public final class RowScores {

    /** The value is no answer of the item's scale. */
    public static final int UNKNOWN = PsuTotals.UNANSWERED + 1;

    private RowScores() {}
}
