package vn.thuocdo.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thuocdo.access.Role;

/**
 * A file that was handed in, or all that one API key sent.
 *
 * @param loadedAs the role that was used, at {@code agency}
 * @param rows read so far
 * @param problem the code of what refused it as a whole
 */
public record Upload(
        UUID id,
        UUID loadedBy,
        Role loadedAs,
        UUID agency,
        Instant loadedAt,
        String fileName,
        Counts counts,
        UploadState state,
        Optional<String> problem,
        List<String> details) {

    /**
     * What became of the rows.
     *
     * @param replaced of those kept: known before with other content
     * @param unchanged known before, just so
     * @param warned kept, but something about them should be looked at
     */
    public record Counts(long rows, long kept, long replaced, long unchanged, long refused, long warned) {}
}
