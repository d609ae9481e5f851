package vn.thuocdo.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sought in the log.
 *
 * @param actors who did it, one of these; anybody where there is no set
 * @param deed what its name begins with
 * @param subject the one thing it was done to; anything where blank
 */
public record AuditSearch(@Nullable Set<UUID> actors, String deed, String subject, Instant from, Instant to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    static AuditSearch of(
            @Nullable Set<UUID> actors,
            String deed,
            String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ZoneId zone) {
        return new AuditSearch(
                actors,
                deed.strip(),
                subject.strip(),
                (from == null ? FIRST : from).atStartOfDay(zone).toInstant(),
                (to == null ? LAST : to.plusDays(1)).atStartOfDay(zone).toInstant());
    }
}
