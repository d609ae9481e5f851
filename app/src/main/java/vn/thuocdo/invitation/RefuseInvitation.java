package vn.thuocdo.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.privacy.KeptObjections;

/** Leaves somebody in peace: in this campaign, or for good. What they answered before stays theirs to withdraw. */
@Component
class RefuseInvitation {

    private final JdbcClient db;
    private final KeptObjections objections;
    private final InvitationSettings settings;
    private final Audit audit;
    private final Clock clock;

    RefuseInvitation(JdbcClient db, KeptObjections objections, InvitationSettings settings, Audit audit, Clock clock) {
        this.db = db;
        this.objections = objections;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    private record Found(UUID campaign, UUID draw, long unit, byte @Nullable [] person) {}

    /** Whether somebody holds that token. */
    boolean knows(String token) {
        return find(token).isPresent();
    }

    /**
     * Writes to the holder of {@code token} no more.
     *
     * @param always for no other campaign either
     * @return false where nobody holds it
     */
    @Transactional
    public boolean refuse(String token, boolean always) {
        var found = find(token);
        found.ifPresent(each -> {
            stop(each);
            if (each.person() != null) {
                remember(each.campaign(), each.person(), always);
            }
            audit.record(
                    Actor.SYSTEM,
                    "invitation.refused",
                    "campaign",
                    each.campaign().toString(),
                    Map.of("always", always));
        });
        return found.isPresent();
    }

    private Optional<Found> find(String token) {
        return db.sql("""
                select r.campaign, r.draw, r.unit, u.person
                from invitation.recipient r
                join sample.draw d on d.id = r.draw
                join frame.unit u on u.frame = d.frame and u.ordinal = r.unit
                where r.refusal = :hash
                """)
                .param("hash", Recipients.refusal(token))
                .query((row, _) -> new Found(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3), row.getBytes(4)))
                .optional();
    }

    private void stop(Found found) {
        db.sql("update invitation.recipient set refused = true where draw = :draw and unit = :unit")
                .param("draw", found.draw())
                .param("unit", found.unit())
                .update();
        db.sql("""
                update invitation.message set state = 'CANCELLED'
                where draw = :draw and unit = :unit and state = 'WAITING'
                """).param("draw", found.draw()).param("unit", found.unit()).update();
    }

    private void remember(UUID campaign, byte[] person, boolean always) {
        var today = LocalDate.now(clock);
        db.sql("""
                insert into invitation.refusal (person, campaign, keep_until) values (:person, :campaign, :until)
                on conflict (person, campaign) do update set keep_until = excluded.keep_until
                """)
                .param("person", person)
                .param("campaign", campaign)
                .param("until", today.plus(settings.keepRefusals()))
                .update();
        if (always) {
            objections.add(person, today);
        }
    }
}
