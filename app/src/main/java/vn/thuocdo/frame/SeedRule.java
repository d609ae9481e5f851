package vn.thuocdo.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the seed of a frame will come from; said when the frame is frozen, before the seed can be known.
 *
 * @param event a public event still to come, such as a draw of the state lottery; null where bodies hand in commitments
 * @param at when it is over
 * @param digits how many its outcome has: the seed is made of them alone, so that no wording can be tried; else 0
 */
public record SeedRule(@Nullable String event, @Nullable Instant at, int digits) {

    private static final int FEWEST = 5;
    private static final int MOST = 200;

    /** Several bodies hand in commitments, and open them. */
    public static final SeedRule COMMITMENTS = new SeedRule(null, null, 0);

    /** Whether an outcome of so many digits makes a seed. */
    public static boolean isEnough(int digits) {
        return digits >= FEWEST && digits <= MOST;
    }

    /** @throws IllegalArgumentException if an event has no name, no time, or not enough digits */
    public SeedRule {
        if ((event == null) != (at == null) || event != null && (event.isBlank() || !isEnough(digits))) {
            throw new IllegalArgumentException("event “%s” at %s of %d digits".formatted(event, at, digits));
        }
    }

    public boolean isEvent() {
        return event != null;
    }

    String code() {
        return isEvent() ? "EVENT" : "COMMITMENTS";
    }
}
