package vn.thuocdo.counter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;

/** Answers that devices sent and the door did not take, sealed as they came, until somebody decides on them. */
@Repository
class HeldAnswers {

    private static final int MOST_OF_A_DEVICE = 5_000;

    private final JdbcClient db;
    private final Clock clock;

    HeldAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Why an answer waits for a decision. */
    enum Reason {
        /** Its device had been removed. */
        REMOVED,
        /** The form does not take it. */
        UNFIT,
        /** It answers a form that is not the one that is asked. */
        ANOTHER_FORM,
        /** The campaign takes no answers any more. */
        CLOSED,
        /** Something else came under its id. */
        CHANGED,
        /** It does not open, or is no answer. */
        UNREADABLE
    }

    /** Whether it was held before, whatever was decided then. */
    boolean has(byte[] sealed) {
        return db.sql("select exists (select from counter.held where id = :id)")
                .param("id", id(sealed))
                .query(Boolean.class)
                .single();
    }

    /** Keeps it for a decision. @return whether there was room */
    boolean hold(Device device, Reason reason, String questions, byte[] sealed) {
        return db.sql("""
                insert into counter.held (id, device, reason, questions, received, sealed, decided)
                select :id, d.id, :reason, :questions, :today,
                    case when d.opener is not null then :sealed::bytea end,
                    case when d.opener is null then :today::date end
                from counter.device d
                where d.id = :device
                    and (select count(*) from counter.held where device = d.id and sealed is not null) < :most
                on conflict (id) do update set reason = excluded.reason, questions = excluded.questions
                """)
                        .param("id", id(sealed))
                        .param("device", device.id())
                        .param("reason", reason.name())
                        .param("questions", questions)
                        .param("today", LocalDate.now(clock))
                        .param("sealed", sealed)
                        .param("most", MOST_OF_A_DEVICE)
                        .update()
                > 0;
    }

    /** What waits for a decision in a campaign, by device and reason. */
    List<HeldGroup> of(CampaignId campaign) {
        return db.sql("""
                select d.id, d.name, a.name, h.reason, count(*), min(h.received), max(h.received),
                    string_agg(distinct nullif(h.questions, ''), ', ')
                from counter.held h join counter.device d on d.id = h.device join agency.agency a on a.id = d.agency
                where d.campaign = :campaign and h.sealed is not null
                group by d.id, a.name, h.reason
                order by a.name, d.name, d.id, h.reason
                """)
                .param("campaign", campaign.value())
                .query(HeldAnswers::read)
                .list();
    }

    private static HeldGroup read(ResultSet row, int number) throws SQLException {
        var questions = row.getString(8);
        return new HeldGroup(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                questions == null ? "" : questions);
    }

    /** The same, sealed, in an order that tells nothing. */
    List<byte[]> sealed(Device device, Reason reason) {
        return db.sql("""
                select sealed from counter.held
                where device = :device and reason = :reason and sealed is not null order by id
                """)
                .param("device", device.id())
                .param("reason", reason.name())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** It came in by the door. That it was held stays known, so that it is not held again when it comes again. */
    void release(byte[] sealed) {
        db.sql("update counter.held set sealed = null, decided = :today where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id(sealed))
                .update();
    }

    /** Gives up what they say. @return how many they were */
    int discard(Device device, Reason reason) {
        return db.sql("""
                update counter.held set sealed = null, decided = :today
                where device = :device and reason = :reason and sealed is not null
                """)
                .param("today", LocalDate.now(clock))
                .param("device", device.id())
                .param("reason", reason.name())
                .update();
    }

    private static byte[] id(byte[] sealed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sealed);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
