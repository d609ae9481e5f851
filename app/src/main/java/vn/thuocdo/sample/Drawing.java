package vn.thuocdo.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.frame.FrameId;

/**
 * A finished draw.
 *
 * @param algorithm name and version
 * @param sha256 of the file of what was drawn, 64 hexadecimal digits
 * @param official units of the official sample
 * @param replaced why it was drawn again; null while it stands
 */
public record Drawing(
        DrawId id,
        FrameId frame,
        CeremonyId ceremony,
        String algorithm,
        String sha256,
        int official,
        int reserves,
        Instant at,
        @Nullable String replaced) {

    public boolean stands() {
        return replaced == null;
    }

    /** Why it was drawn again; blank while it stands. */
    public String replacedText() {
        return replaced == null ? "" : replaced;
    }
}
