package vn.thuocdo.statistics.selection;

/** A frame cannot be drawn from: says at which unit it shows, and why. */
public final class FrameRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Why a frame is refused. */
    public enum Reason {
        /** Its order does not ascend; {@link #earlier} is the order before. */
        ORDER("order %d follows order %d; it must ascend"),
        /** Its id stood before; {@link #earlier} is the order there. */
        ID("the id of order %d stands at order %d already; each unit needs its own"),
        /** Its stratum is not in the plan. */
        STRATUM("the stratum of order %d is not in the plan; add it, or a rule for all others"),
        /** With it, the sizes of its stratum add up to more than 2⁶³ − 1. */
        SIZE("at order %d the sizes of the stratum add up to more than 2^63 - 1");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final transient FrameUnit unit;
    private final Reason reason;
    private final long earlier;

    FrameRefused(FrameUnit unit, Reason reason, long earlier) {
        super("%s: %s".formatted(unit, reason.sentence.formatted(unit.order(), earlier)));
        this.unit = unit;
        this.reason = reason;
        this.earlier = earlier;
    }

    /** The unit at which it was noticed. */
    public FrameUnit unit() {
        return unit;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** The order of the earlier unit it collides with; 0 where there is none. */
    public long earlier() {
        return earlier;
    }
}
