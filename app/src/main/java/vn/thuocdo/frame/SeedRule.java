package vn.thuocdo.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the seed of a frame will come from; said when the frame is frozen, before the seed can be known.
 *
 * @param event a public event still to come, such as a draw of the state lottery; null where bodies hand in commitments
 * @param at when it is over
 */
public record SeedRule(@Nullable String event, @Nullable Instant at) {

    /** Several bodies hand in commitments, and open them. */
    public static final SeedRule COMMITMENTS = new SeedRule(null, null);

    /** @throws IllegalArgumentException if an event has no name or no time */
    public SeedRule {
        if ((event == null) != (at == null) || event != null && event.isBlank()) {
            throw new IllegalArgumentException("event “%s” at %s".formatted(event, at));
        }
    }

    public boolean isEvent() {
        return event != null;
    }

    String code() {
        return isEvent() ? "EVENT" : "COMMITMENTS";
    }
}
