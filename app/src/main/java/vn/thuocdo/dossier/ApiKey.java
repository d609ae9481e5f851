package vn.thuocdo.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of a feed. The key itself is kept nowhere; it is known again by its hash.
 *
 * @param upload under which everything it sends is kept
 */
public record ApiKey(
        UUID id, UUID agency, String name, UUID upload, Instant madeAt, Optional<Instant> usedAt, boolean revoked) {}
