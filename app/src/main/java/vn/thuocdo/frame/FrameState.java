package vn.thuocdo.frame;

/** How far a frame has come. */
public enum FrameState {
    /** Counted and laid out; anything may still change. */
    DRAFT,
    /** Fixed under its hash for ever. */
    FROZEN,
    /** Given up for a reason; another version takes its place. */
    DISCARDED;

    /** The key of its name. */
    public String text() {
        return "frame.state." + name();
    }
}
