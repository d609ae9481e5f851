package vn.thuocdo.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.frame.FrameId;

/**
 * The act a seed is made in (lễ gieo hạt giống).
 *
 * @param number counts the ceremonies of the frame
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
        State state,
        Instant deadline,
        String reason,
        @Nullable String seed,
        @Nullable String voidReason,
        List<Body> bodies) {

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
