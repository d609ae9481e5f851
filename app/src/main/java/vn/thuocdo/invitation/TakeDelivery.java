package vn.thuocdo.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a provider or mail server tells of a message later: that it arrived, or never will. Told twice it is
 * the same.
 */
@Component
class TakeDelivery {

    private final JdbcClient db;
    private final Messages messages;
    private final Clock clock;

    TakeDelivery(JdbcClient db, Messages messages, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Which message.
     *
     * @param reference ours; null where it is not told
     * @param providerId blank where it is not told
     */
    record Which(Medium medium, @Nullable UUID reference, String providerId) {}

    private record Found(UUID id, @Nullable UUID contact) {}

    /** Marks it as arrived, or as come back. A message that came back is not said to have arrived later. */
    @Transactional
    public boolean take(Which which, Fate fate) {
        var found = find(which);
        found.ifPresent(each -> {
            mark(each.id(), fate == Fate.DELIVERED);
            if (fate == Fate.UNREACHABLE && each.contact() != null) {
                messages.bounced(each.contact(), which.medium(), LocalDate.now(clock));
            }
        });
        return found.isPresent();
    }

    private void mark(UUID id, boolean delivered) {
        db.sql("""
                update invitation.message set state = :state, changed_at = :now
                where id = :id and state in ('SENDING', 'SENT', 'UNKNOWN')
                """)
                .param("state", delivered ? "DELIVERED" : "BOUNCED")
                .param("now", Messages.moment(clock.instant()))
                .param("id", id)
                .update();
    }

    private Optional<Found> find(Which which) {
        return db.sql("""
                select m.id, u.contact
                from invitation.message m
                join sample.draw d on d.id = m.draw
                join frame.unit u on u.frame = d.frame and u.ordinal = m.unit
                where m.medium = :medium and (m.id = :reference or m.provider_id = nullif(:provider, ''))
                order by m.id = :reference desc nulls last
                limit 1
                """)
                .param("medium", which.medium().name())
                .param("reference", which.reference())
                .param("provider", which.providerId())
                .query((row, _) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }
}
