package vn.thuocdo.problem;

import java.time.Duration;

/** A refusal that time mends: whoever came too often may come again. */
public class HeldOff extends Refused {

    private final Duration again;

    /** @param again how long until it may succeed */
    public HeldOff(Problem problem, Duration again) {
        super(problem);
        this.again = again;
    }

    /** As {@code Retry-After} has it: whole seconds, at least one. */
    String seconds() {
        return Long.toString(Math.max(1, again.plusMillis(999).toSeconds()));
    }
}
