package vn.thuocdo.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.frame.FrameId;

/**
 * The act a seed is made in (lễ gieo hạt giống).
 *
 * @param number counts the ceremonies of the frame
 * @param kind where the seed comes from
 * @param deadline commitments, and then contributions, are expected until then
 * @param reason of a redraw; blank the first time
 * @param seed null before it is made
 * @param voidReason null unless it is void
 * @param bodies in the order of publication, with those that were replaced
 */
public record Ceremony(
        CeremonyId id,
        FrameId frame,
        int number,
        Kind kind,
        State state,
        Instant deadline,
        String reason,
        @Nullable String seed,
        @Nullable String voidReason,
        List<Body> bodies) {

    /** Where a seed comes from. */
    public enum Kind {
        /** Each body hands in a commitment, and opens what it committed to. */
        COMMITMENTS,
        /** A public event that was named at the freeze; the bodies agree on what its outcome was. */
        EVENT;

        State first() {
            return this == EVENT ? State.OPENING : State.COMMITTING;
        }
    }

    /** How far it has come. */
    public enum State {
        /** Commitments are handed in. */
        COMMITTING,
        /** All commitments are in and published; contributions are opened. */
        OPENING,
        /** The seed is made. */
        DONE,
        /** It came to nothing. */
        VOID;

        /** The key of its name. */
        public String text() {
            return "sample.state." + name();
        }
    }

    public Ceremony {
        bodies = List.copyOf(bodies);
    }

    /** Those that take part, in the order of publication. */
    public List<Body> present() {
        return bodies.stream().filter(Body::takesPart).toList();
    }

    /** Whether the outcome of a public event makes the seed. */
    public boolean isOfEvent() {
        return kind == Kind.EVENT;
    }

    /** The key that says how far it has come. */
    public String stateText() {
        return isOfEvent() && state == State.OPENING ? "sample.state.EVENT" : state.text();
    }

    /** Whether {@code body} has something left to do before the seed is made. */
    public boolean awaits(Body body) {
        return isRunning()
                && body.takesPart()
                && (state == State.COMMITTING ? !body.hasCommitted() : !body.hasOpened());
    }

    /** Whether {@code body} may be replaced when its time is over: not once it has acted. */
    public boolean mayReplace(Body body) {
        return isRunning() && body.takesPart() && !body.hasCommitted() && !body.hasOpened();
    }

    /** The seed; blank before it is made. */
    public String seedText() {
        return seed == null ? "" : seed;
    }

    /** Why it is void; blank where it is not. */
    public String voidText() {
        return voidReason == null ? "" : voidReason;
    }

    public boolean isRunning() {
        return state == State.COMMITTING || state == State.OPENING;
    }

    /** Where its page is. */
    public String address() {
        return "/ceremonies/" + id.value();
    }
}
