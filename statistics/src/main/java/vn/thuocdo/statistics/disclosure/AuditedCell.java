package vn.thuocdo.statistics.disclosure;

/** What a reader can conclude about one hidden cell. */
public sealed interface AuditedCell {

    /** The number of the cell in its table. */
    int cell();

    /**
     * The cell lies between these bounds, and nothing published tells more.
     *
     * @param low at least 0
     * @param high infinite if no published sum bounds it
     */
    record Bounded(int cell, double low, double high) implements AuditedCell {}

    /** The time was up before the bounds were known; the cell counts as exposed until they are. */
    record NotFinished(int cell) implements AuditedCell {}
}
