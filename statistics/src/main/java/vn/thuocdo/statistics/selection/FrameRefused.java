package vn.thuocdo.statistics.selection;

/** A frame cannot be drawn from: says at which place, and what to mend. */
public final class FrameRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final long order;
    private final String field;

    FrameRefused(FrameUnit unit, String field, String message) {
        super(message);
        this.order = unit.order();
        this.field = field;
    }

    /** The order of the unit at which it was noticed. */
    public long order() {
        return order;
    }

    /** The part of that unit: {@code order}, {@code stratum}, {@code id} or {@code size}. */
    public String field() {
        return field;
    }
}
