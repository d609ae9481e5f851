package vn.thuocdo.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.attachment.AttachmentId;

/**
 * The record of a signed document that opens a gate.
 *
 * @param agency whose thing it is about
 * @param confirmed by another account than entered it; null while it waits
 */
public record Decision(
        DecisionId id,
        Gate gate,
        AgencyId agency,
        SignedDocument document,
        AttachmentId attachment,
        Deed entered,
        @Nullable Deed confirmed) {

    /** Who did it, and when. */
    public record Deed(UUID account, Instant at) {}

    public boolean isConfirmed() {
        return confirmed != null;
    }
}
