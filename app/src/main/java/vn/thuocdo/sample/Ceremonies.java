package vn.thuocdo.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where ceremonies are kept. */
@Repository
public class Ceremonies {

    private static final String COLUMNS = """
            select id, frame, number, kind, state, deadline, reason, seed, void_reason from sample.ceremony
            """;

    private final JdbcClient db;

    public Ceremonies(JdbcClient db) {
        this.db = db;
    }

    /** @throws Refused if there is none of that id */
    public Ceremony get(CeremonyId id) {
        return found(COLUMNS + "where id = :id", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.CEREMONY_UNKNOWN));
    }

    /** Holds a ceremony until the end of the transaction: bodies act on it one after the other. */
    Ceremony hold(CeremonyId id) {
        return found(COLUMNS + "where id = :id for update", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.CEREMONY_UNKNOWN));
    }

    /** All ceremonies of a frame, void ones too, in their order. */
    public List<Ceremony> of(FrameId frame) {
        return found(COLUMNS + "where frame = :id order by number", frame.value());
    }

    /** The last one of a frame. */
    public Optional<Ceremony> last(FrameId frame) {
        return found(COLUMNS + "where frame = :id order by number desc limit 1", frame.value()).stream()
                .findFirst();
    }

    /** Those in which commitments or contributions are awaited. */
    List<Ceremony> running() {
        return found(COLUMNS + "where :id::uuid is not null and state in ('COMMITTING', 'OPENING')", new UUID(0, 0));
    }

    private List<Ceremony> found(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(this::read).list();
    }

    /** @throws Refused if another ceremony of the frame is under way */
    void add(Ceremony ceremony, UUID by, Instant at) {
        try {
            db.sql("""
                    insert into sample.ceremony (id, frame, number, kind, state, deadline, reason, opened_by, opened_at)
                    select :id, :frame, count(*) + 1, :kind, :state, :deadline, :reason, :by, :at
                    from sample.ceremony where frame = :frame
                    """)
                    .param("id", ceremony.id().value())
                    .param("frame", ceremony.frame().value())
                    .param("kind", ceremony.kind().name())
                    .param("state", ceremony.state().name())
                    .param("deadline", moment(ceremony.deadline()))
                    .param("reason", ceremony.reason())
                    .param("by", by)
                    .param("at", moment(at))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.CEREMONY_RUNNING);
        }
    }

    void addBody(CeremonyId id, AgencyId agency, boolean supervisor) {
        db.sql("""
                insert into sample.body (ceremony, ordinal, agency, supervisor)
                select :id, coalesce(max(ordinal), 0) + 1, :agency, :supervisor from sample.body where ceremony = :id
                """)
                .param("id", id.value())
                .param("agency", agency.value())
                .param("supervisor", supervisor)
                .update();
    }

    /** @throws Refused if the body has handed in its commitment already, or another's was copied */
    void commit(CeremonyId id, int ordinal, String commitment, UUID by, Instant at) {
        try {
            requireOne(db.sql("""
                    update sample.body set commitment = :commitment, committed_by = :by, committed_at = :at
                    where ceremony = :id and ordinal = :ordinal and commitment is null and replaced is null
                    """)
                    .param("commitment", commitment)
                    .param("by", by)
                    .param("at", moment(at))
                    .param("id", id.value())
                    .param("ordinal", ordinal)
                    .update());
        } catch (DuplicateKeyException copied) {
            throw new Refused(
                    String.valueOf(copied.getMessage()).contains("body_account")
                            ? Problem.COMMITMENT_SAME_PERSON
                            : Problem.COMMITMENT_COPIED);
        }
    }

    /** @throws Refused if somebody opens for two bodies; or again, which only the outcome of an event allows */
    void reveal(Ceremony ceremony, int ordinal, String contribution, UUID by, Instant at) {
        try {
            requireOne(db.sql("""
                    update sample.body set contribution = :contribution, revealed_by = :by, revealed_at = :at
                    where ceremony = :id and ordinal = :ordinal and (contribution is null or :again)
                        and replaced is null
                    """)
                    .param("contribution", contribution)
                    .param("by", by)
                    .param("at", moment(at))
                    .param("id", ceremony.id().value())
                    .param("ordinal", ordinal)
                    .param("again", ceremony.isOfEvent())
                    .update());
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.COMMITMENT_SAME_PERSON);
        }
    }

    void replace(CeremonyId id, int ordinal, String reason) {
        requireOne(db.sql("""
                update sample.body set replaced = :reason
                where ceremony = :id and ordinal = :ordinal and commitment is null and contribution is null
                    and replaced is null
                """)
                .param("reason", reason)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .update());
    }

    void extend(CeremonyId id, Instant deadline) {
        db.sql("update sample.ceremony set deadline = :deadline where id = :id")
                .param("deadline", moment(deadline))
                .param("id", id.value())
                .update();
    }

    void move(CeremonyId id, Ceremony.State from, Ceremony.State to) {
        requireOne(db.sql("update sample.ceremony set state = :to where id = :id and state = :from")
                .param("to", to.name())
                .param("id", id.value())
                .param("from", from.name())
                .update());
    }

    void finish(CeremonyId id, String seed) {
        requireOne(db.sql("""
                update sample.ceremony set state = 'DONE', seed = :seed
                where id = :id and state in ('COMMITTING', 'OPENING')
                """).param("seed", seed).param("id", id.value()).update());
    }

    /** Its seed was drawn by. @throws Refused if it was already */
    void drawn(CeremonyId id) {
        requireOne(db.sql("update sample.ceremony set drawn = true where id = :id and state = 'DONE' and not drawn")
                .param("id", id.value())
                .update());
    }

    /** Whether an account acted in a ceremony for another body than that one. */
    boolean actedForAnother(CeremonyId id, int ordinal, UUID account) {
        return db.sql("""
                select exists (
                    select from sample.body
                    where ceremony = :id and ordinal <> :ordinal and :account in (committed_by, revealed_by))
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void abandon(CeremonyId id, String reason) {
        requireOne(db.sql("""
                update sample.ceremony set state = 'VOID', void_reason = :reason
                where id = :id and state in ('COMMITTING', 'OPENING')
                """).param("reason", reason).param("id", id.value()).update());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new Refused(Problem.CEREMONY_MOVED_ON);
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Ceremony read(ResultSet row, int number) throws SQLException {
        var id = new CeremonyId(row.getObject(1, UUID.class));
        return new Ceremony(
                id,
                new FrameId(row.getObject(2, UUID.class)),
                row.getInt(3),
                Ceremony.Kind.valueOf(row.getString(4)),
                Ceremony.State.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                bodies(id));
    }

    private List<Body> bodies(CeremonyId id) {
        return db.sql("""
                select b.ordinal, b.agency, a.name, b.supervisor, b.commitment, b.contribution, b.replaced
                from sample.body b join agency.agency a on a.id = b.agency
                where b.ceremony = :id
                order by b.ordinal
                """)
                .param("id", id.value())
                .query((row, _) -> new Body(
                        row.getInt(1),
                        new AgencyId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }
}
