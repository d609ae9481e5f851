package vn.thuocdo.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;

/**
 * A conflict of interest somebody declared with an agency. It is kept once it has ended, and the report prints it.
 *
 * @param account of whoever declared it
 * @param name of whoever declared it
 * @param agency it is with, and what lies below
 * @param ended null while it lasts
 */
public record Conflict(
        UUID id,
        AccountId account,
        String name,
        AgencyId agency,
        String agencyName,
        String reason,
        Instant declared,
        @Nullable Instant ended) {

    public Conflict {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a conflict of interest without a reason");
        }
    }

    public boolean lasts() {
        return ended == null;
    }
}
