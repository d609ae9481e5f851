package vn.thuocdo.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.sample.Invitee;

/** The queue of messages. A message is marked before it is handed over, so that whatever happens it leaves once. */
@Repository
class Messages {

    private static final int BATCH = 1_000;

    /** Of running schedules, to those who have neither refused nor objected meanwhile. */
    private static final String TAKE = """
            update invitation.message m
            set state = 'SENDING', tries = tries + 1, changed_at = :now
            from (
                select w.id, u.contact, coalesce(a.name, '') as agency,
                    coalesce(case when p.invitation = 'NAMED' then p.name end, '') as procedure
                from invitation.message w
                join invitation.schedule s on s.campaign = w.campaign and s.arm = w.arm and s.state = 'RUNNING'
                join campaign.campaign c on c.id = w.campaign and c.stage = 'FIELDWORK'
                join invitation.recipient r on r.draw = w.draw and r.unit = w.unit and not r.refused
                join sample.draw d on d.id = w.draw and d.replaced is null
                join frame.unit u on u.frame = d.frame and u.ordinal = w.unit
                left join dossier.dossier o on o.id = u.dossier
                left join agency.agency a on a.id = o.resolving
                left join agency.procedure p on p.code = o.procedure
                where w.state = 'WAITING' and w.next_at <= :now
                    and not exists (select from privacy.objection x where x.person = u.person)
                    and not exists (select from invitation.refusal x
                        where (x.person, x.campaign) = (u.person, w.campaign))
                order by w.next_at, w.id
                limit 1
                for update of w skip locked) due
            where m.id = due.id
            returning m.id, m.campaign, m.arm, m.step, m.tries, m.draw, m.unit, due.agency, due.procedure, due.contact
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Messages(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** How a message stands. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        DELIVERED,
        BOUNCED,
        FAILED,
        UNKNOWN,
        UNREACHABLE,
        CANCELLED
    }

    /** Makes a step: one message to each. What waits from the step before goes out no more. */
    void add(CampaignId campaign, String arm, int step, Collection<Invitee> to, Instant at) {
        db.sql("insert into invitation.step (campaign, arm, step, made_at) values (:campaign, :arm, :step, :at)")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("step", step)
                .param("at", moment(at))
                .update();
        db.sql("""
                update invitation.message set state = 'CANCELLED', changed_at = :at
                where campaign = :campaign and arm = :arm and state = 'WAITING'
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("at", moment(at))
                .update();
        insert(campaign, arm, step, to, at);
    }

    private void insert(CampaignId campaign, String arm, int step, Collection<Invitee> to, Instant at) {
        batches.batchUpdate("""
                insert into invitation.message (id, draw, unit, campaign, arm, step, state, next_at, changed_at)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                """, to, BATCH, (row, each) -> {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, each.draw());
            row.setLong(3, each.unit());
            row.setObject(4, campaign.value());
            row.setString(5, arm);
            row.setInt(6, step);
            row.setObject(7, moment(at));
            row.setObject(8, moment(at));
        });
    }

    /** Takes the next message that is due, and marks it as being sent. */
    Optional<Due> take(Instant now) {
        return db.sql(TAKE).param("now", moment(now)).query(Messages::due).optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject(1, UUID.class),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getObject(6, UUID.class),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, UUID.class));
    }

    /** By which medium a message leaves now. */
    void by(UUID id, Medium medium) {
        db.sql("update invitation.message set medium = :medium where id = :id")
                .param("medium", medium.name())
                .param("id", id)
                .update();
    }

    /** What became of a message that was being sent; a receipt that was quicker stays. */
    void settle(UUID id, State state, @Nullable String providerId, @Nullable String reason, Instant now) {
        db.sql("""
                update invitation.message
                set state = :state, provider_id = coalesce(:provider, provider_id), reason = :reason, changed_at = :now
                where id = :id and state = 'SENDING'
                """)
                .param("state", state.name())
                .param("provider", providerId)
                .param("reason", reason)
                .param("now", moment(now))
                .param("id", id)
                .update();
    }

    /** It was not taken; it is tried again later. */
    void again(UUID id, String reason, Instant now, Instant next) {
        db.sql("""
                update invitation.message set state = 'WAITING', reason = :reason, changed_at = :now, next_at = :next
                where id = :id and state = 'SENDING'
                """)
                .param("reason", reason)
                .param("now", moment(now))
                .param("next", moment(next))
                .param("id", id)
                .update();
    }

    /** Whatever was begun before {@code begun} and not finished was cut off: nobody knows whether it left. */
    int settleCutOff(Instant begun, Instant now) {
        return db.sql("""
                update invitation.message set state = 'UNKNOWN', reason = 'cut off', changed_at = :now
                where state = 'SENDING' and changed_at < :begun
                """)
                .param("begun", moment(begun))
                .param("now", moment(now))
                .update();
    }

    /** Whether a medium does not reach a contact. */
    List<Medium> unreachable(UUID contact) {
        return db.sql("select medium from invitation.unreachable where contact = :contact")
                .param("contact", contact)
                .query((row, _) -> Medium.valueOf(row.getString(1)))
                .list();
    }

    /** A medium does not reach this contact: it is not tried again. */
    void bounced(UUID contact, Medium medium, LocalDate since) {
        db.sql("""
                insert into invitation.unreachable (contact, medium, since) values (:contact, :medium, :since)
                on conflict do nothing
                """)
                .param("contact", contact)
                .param("medium", medium.name())
                .param("since", since)
                .update();
    }

    static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
