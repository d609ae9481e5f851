package vn.thuocdo.frame;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where it stands how far freezes under way have come, and why the last one came to nothing. */
@Repository
public class Freezings {

    private static final String REFUSED = "REFUSED";

    private final JdbcClient db;

    public Freezings(JdbcClient db) {
        this.db = db;
    }

    /**
     * A freeze behind the page.
     *
     * @param by who began it
     * @param step what it does; null once it was refused
     * @param units done in that step
     * @param problem the code of why it was refused; null while it is under way
     */
    public record Freezing(
            UUID by,
            Instant at,
            FreezeProgress.@Nullable Step step,
            long units,
            @Nullable String problem,
            List<String> details) {

        public Freezing {
            details = List.copyOf(details);
        }

        public boolean isUnderWay() {
            return step != null;
        }
    }

    public Optional<Freezing> of(FrameId frame) {
        return db.sql("""
                select begun_by, begun_at, step, units, problem, details from frame.freezing where frame = :frame
                """).param("frame", frame.value()).query(Freezings::read).optional();
    }

    /** @throws Refused if another freeze of this frame is under way */
    void begin(FrameId frame, UUID by, Instant at) {
        var rows = db.sql("""
                insert into frame.freezing (frame, begun_by, begun_at, step, units)
                values (:frame, :by, :at, 'WAITING', 0)
                on conflict (frame) do update
                set begun_by = excluded.begun_by, begun_at = excluded.begun_at, step = 'WAITING', units = 0,
                    problem = null, details = '{}'
                where freezing.step = 'REFUSED'
                """)
                .param("frame", frame.value())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new Refused(Problem.FRAME_FREEZING);
        }
    }

    void progress(FrameId frame, FreezeProgress.Step step, long units) {
        db.sql("update frame.freezing set step = :step, units = :units where frame = :frame")
                .param("step", step.name())
                .param("units", units)
                .param("frame", frame.value())
                .update();
    }

    void refuse(FrameId frame, Refused reason) {
        db.sql("""
                update frame.freezing set step = 'REFUSED', problem = :problem, details = :details where frame = :frame
                """)
                .param("problem", reason.problem().code())
                .param(
                        "details",
                        reason.details().stream().map(Object::toString).toArray(String[]::new))
                .param("frame", frame.value())
                .update();
    }

    void end(FrameId frame) {
        db.sql("delete from frame.freezing where frame = :frame")
                .param("frame", frame.value())
                .update();
    }

    /** Those that were under way when the application was killed: their transactions are gone, and nothing of them. */
    void cutOff() {
        db.sql("update frame.freezing set step = 'REFUSED', problem = :problem where step <> 'REFUSED'")
                .param("problem", Problem.FRAME_FREEZE_CUT_OFF.code())
                .update();
    }

    private static Freezing read(ResultSet row, int number) throws SQLException {
        var step = row.getString(3);
        return new Freezing(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                step.equals(REFUSED) ? null : FreezeProgress.Step.valueOf(step),
                row.getLong(4),
                row.getString(5),
                List.copyOf(Arrays.asList((String[]) row.getArray(6).getArray())));
    }
}
