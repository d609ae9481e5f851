package vn.thuocdo.statistics.selection;

/**
 * A unit that was drawn, and as what.
 *
 * @param unit the line of the frame
 * @param status part of the sample, or held ready
 * @param position 1, 2, … among the units of its stratum and status; reserves are opened in this order
 */
public record DrawnUnit(FrameUnit unit, Status status, int position) {

    /** As what a unit was drawn. */
    public enum Status {
        /** In the sample whatever the seed, because of its size. */
        CERTAIN,
        /** In the sample by the seed. */
        MAIN,
        /** Held ready; opening it enlarges the sample. */
        RESERVE
    }
}
