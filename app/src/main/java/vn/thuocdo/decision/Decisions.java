package vn.thuocdo.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.attachment.AttachmentId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where records of decisions are kept. */
@Repository
public class Decisions {

    private static final String COLUMNS = """
            select id, subject_kind, subject, step, agency, number, signed_on, body, capacity, post, signatory,
                attachment, entered_by, entered_at, confirmed_by, confirmed_at
            from decision.decision
            """;
    private static final int MOST = 200;

    private final JdbcClient db;

    public Decisions(JdbcClient db) {
        this.db = db;
    }

    public Optional<Decision> find(DecisionId id) {
        return db.sql(COLUMNS + "where id = :id and struck_at is null")
                .param("id", id.value())
                .query(Decisions::read)
                .optional();
    }

    /** The confirmed decision that opened a gate. */
    public Optional<Decision> confirmed(String subjectKind, UUID subject, String step) {
        return db.sql(COLUMNS + """
                where subject_kind = :kind and subject = :subject and step = :step
                    and confirmed_at is not null and struck_at is null
                """)
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("step", step)
                .query(Decisions::read)
                .optional();
    }

    /** Whether any decision about {@code subject} is recorded, confirmed or not. */
    public boolean isAbout(String subjectKind, UUID subject) {
        return db.sql("""
                select exists (select from decision.decision
                    where subject_kind = :kind and subject = :subject and struck_at is null)
                """)
                .param("kind", subjectKind)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** What waits for a second person, or was confirmed, at {@code agencies}: what waits first, then the newest. */
    public List<Decision> at(Collection<AgencyId> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return db.sql(COLUMNS + """
                where agency in (:agencies) and struck_at is null
                order by confirmed_at is not null, entered_at desc, id
                limit :most
                """)
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .param("most", MOST)
                .query(Decisions::read)
                .list();
    }

    void add(Decision decision) {
        db.sql("""
                insert into decision.decision (id, subject_kind, subject, step, agency, number, signed_on, body,
                    capacity, post, signatory, attachment, entered_by, entered_at)
                values (:id, :kind, :subject, :step, :agency, :number, :signedOn, :body,
                    :capacity, :post, :signatory, :attachment, :by, :at)
                """)
                .param("id", decision.id().value())
                .param("kind", decision.gate().kind())
                .param("subject", decision.gate().subject())
                .param("step", decision.gate().step())
                .param("agency", decision.agency().value())
                .param("number", decision.document().number())
                .param("signedOn", decision.document().signedOn())
                .param("body", decision.document().body())
                .param("capacity", decision.document().capacity())
                .param("post", decision.document().post())
                .param("signatory", decision.document().signatory())
                .param("attachment", decision.attachment().value())
                .param("by", decision.entered().account())
                .param("at", moment(decision.entered()))
                .update();
    }

    /** @throws Refused if it is confirmed or struck out already, or another one opened the gate */
    void confirm(DecisionId id, Decision.Deed deed) {
        try {
            var rows = db.sql("""
                    update decision.decision set confirmed_by = :by, confirmed_at = :at
                    where id = :id and confirmed_at is null and struck_at is null
                    """)
                    .param("id", id.value())
                    .param("by", deed.account())
                    .param("at", moment(deed))
                    .update();
            requireOne(rows);
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.DECISION_MADE);
        }
    }

    /** Strikes out what else waits at the gate of a decision that was confirmed, and gives their numbers. */
    List<String> overtake(Decision confirmed, Decision.Deed deed) {
        return db.sql("""
                update decision.decision set struck_by = :by, struck_at = :at, struck_reason = :reason
                where subject_kind = :kind and subject = :subject and step = :step and id <> :id
                    and confirmed_at is null and struck_at is null
                returning number
                """)
                .param("by", deed.account())
                .param("at", moment(deed))
                .param("reason", "overtaken by " + confirmed.document().number())
                .param("kind", confirmed.gate().kind())
                .param("subject", confirmed.gate().subject())
                .param("step", confirmed.gate().step())
                .param("id", confirmed.id().value())
                .query(String.class)
                .list();
    }

    /** @throws Refused if it is confirmed or struck out already */
    void strike(DecisionId id, Decision.Deed deed, String reason) {
        var rows = db.sql("""
                update decision.decision set struck_by = :by, struck_at = :at, struck_reason = :reason
                where id = :id and confirmed_at is null and struck_at is null
                """)
                .param("id", id.value())
                .param("by", deed.account())
                .param("at", moment(deed))
                .param("reason", reason)
                .update();
        requireOne(rows);
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new Refused(Problem.DECISION_MADE);
        }
    }

    private static OffsetDateTime moment(Decision.Deed deed) {
        return OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC);
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject(1, UUID.class)),
                new Gate(row.getString(2), row.getObject(3, UUID.class), row.getString(4)),
                new AgencyId(row.getObject(5, UUID.class)),
                new SignedDocument(
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                new AttachmentId(row.getObject(12, UUID.class)),
                new Decision.Deed(
                        row.getObject(13, UUID.class),
                        row.getObject(14, OffsetDateTime.class).toInstant()),
                deed(row.getObject(15, UUID.class), row.getObject(16, OffsetDateTime.class)));
    }

    private static Decision.@Nullable Deed deed(@Nullable UUID account, @Nullable OffsetDateTime at) {
        return account == null || at == null ? null : new Decision.Deed(account, at.toInstant());
    }
}
