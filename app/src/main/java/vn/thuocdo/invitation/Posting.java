package vn.thuocdo.invitation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agency has posted the notice.
 *
 * @param on null as long as it has not said so
 */
public record Posting(UUID agency, String name, @Nullable LocalDate on, String place) {

    public boolean isDone() {
        return on != null;
    }
}
