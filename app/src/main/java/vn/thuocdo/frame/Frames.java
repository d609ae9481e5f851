package vn.thuocdo.frame;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;

/** Where frames are kept. */
@Repository
public class Frames {

    private static final String COLUMNS = """
            select id, campaign, arm, step, version, state, layout, smallest, method, take, revision, counted_at,
                event, event_at, units, sha256, frozen_by, frozen_at, coalesce(event_digits, 0), plan_sha256
            from frame.frame
            """;

    private final JdbcClient db;

    public Frames(JdbcClient db) {
        this.db = db;
    }

    public Optional<Frame> find(FrameId id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Frames::read)
                .optional();
    }

    /** @throws Refused if there is none of that id */
    public Frame get(FrameId id) {
        return find(id).orElseThrow(() -> new Refused(Problem.FRAME_UNKNOWN));
    }

    /** The living frame of an arm and step. */
    public Optional<Frame> living(CampaignId campaign, String arm, int step) {
        return db.sql(COLUMNS + "where campaign = :campaign and arm = :arm and step = :step and state <> 'DISCARDED'")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("step", step)
                .query(Frames::read)
                .optional();
    }

    /** All frames of a campaign, given up or not, by arm, step and version. */
    public List<Frame> of(CampaignId campaign) {
        return db.sql(COLUMNS + "where campaign = :campaign order by arm desc, step, version")
                .param("campaign", campaign.value())
                .query(Frames::read)
                .list();
    }

    /**
     * Keeps a new draft.
     *
     * @throws Refused if another one was begun meanwhile
     */
    void add(Frame frame) {
        try {
            db.sql("""
                    insert into frame.frame (id, campaign, arm, step, version, state, layout, smallest, method, take,
                        revision, seed_rule, units)
                    select :id, :campaign, :arm, :step, coalesce(max(f.version), 0) + 1, 'DRAFT', :layout, :smallest,
                        :method, :take, 1, 'COMMITMENTS', 0
                    from frame.frame f
                    where f.campaign = :campaign and f.arm = :arm and f.step = :step
                    """)
                    .param("id", frame.id().value())
                    .param("campaign", frame.campaign().value())
                    .param("arm", frame.arm())
                    .param("step", frame.step())
                    .param("layout", frame.design().layout().name())
                    .param("smallest", frame.design().smallest())
                    .param("method", frame.design().method().name())
                    .param("take", frame.design().take())
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.FRAME_CHANGED);
        }
    }

    /**
     * Holds a draft until the end of the transaction.
     *
     * @throws Refused if it is not at {@code revision} any more, or somebody else holds it: a freeze takes long, and
     *     whoever comes meanwhile is told at once
     */
    Frame hold(FrameId id, int revision) {
        return db.sql(COLUMNS + "where id = :id and revision = :revision and state = 'DRAFT' for update skip locked")
                .param("id", id.value())
                .param("revision", revision)
                .query(Frames::read)
                .optional()
                .orElseThrow(() -> new Refused(Problem.FRAME_CHANGED));
    }

    /** Holds a frozen frame: nobody calls a ceremony for it until the end of the transaction. */
    void hold(FrameId id) {
        db.sql("select from frame.frame where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> true)
                .single();
    }

    void counted(FrameId id, long units, Instant at) {
        db.sql("""
                update frame.frame set units = :units, counted_at = :at, revision = revision + 1 where id = :id
                """)
                .param("units", units)
                .param("at", moment(at))
                .param("id", id.value())
                .update();
    }

    void redesign(FrameId id, Frame.Design design) {
        db.sql("""
                update frame.frame
                set layout = :layout, smallest = :smallest, method = :method, take = :take, revision = revision + 1
                where id = :id
                """)
                .param("layout", design.layout().name())
                .param("smallest", design.smallest())
                .param("method", design.method().name())
                .param("take", design.take())
                .param("id", id.value())
                .update();
    }

    void freeze(FrameId id, long units, SeedRule rule, Frame.Freezing freezing) {
        db.sql("""
                update frame.frame
                set state = 'FROZEN', units = :units, sha256 = :sha256, plan_sha256 = :plan, frozen_by = :by,
                    frozen_at = :at,
                    seed_rule = :rule, event = :event, event_at = :eventAt, event_digits = :digits,
                        revision = revision + 1
                where id = :id
                """)
                .param("units", units)
                .param("sha256", HexFormat.of().parseHex(freezing.sha256()))
                .param("plan", HexFormat.of().parseHex(freezing.planSha256()))
                .param("by", freezing.by())
                .param("at", moment(freezing.at()))
                .param("rule", rule.code())
                .param("event", rule.event())
                .param("digits", rule.isEvent() ? rule.digits() : null)
                .param("eventAt", rule.at() == null ? null : moment(rule.at()))
                .param("id", id.value())
                .update();
    }

    /** The versions of an arm and step that were given up. */
    List<FrameHead.Discarded> discarded(CampaignId campaign, String arm, int step) {
        return db.sql("""
                select version, coalesce(encode(sha256, 'hex'), ''), discarded_reason
                from frame.frame
                where campaign = :campaign and arm = :arm and step = :step and state = 'DISCARDED'
                order by version
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("step", step)
                .query((row, _) -> new FrameHead.Discarded(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Waits for whoever is about to refer to a frame, as a ceremony does, and has others wait. */
    void block(FrameId id) {
        db.sql("select id from frame.frame where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** @throws Refused if it was given up already, or changed since {@code revision} */
    void discard(FrameId id, int revision, String reason) {
        var rows = db.sql("""
                update frame.frame
                set state = 'DISCARDED', discarded_reason = :reason, revision = revision + 1
                where id = :id and revision = :revision and state <> 'DISCARDED'
                """)
                .param("reason", reason)
                .param("id", id.value())
                .param("revision", revision)
                .update();
        if (rows != 1) {
            throw new Refused(Problem.FRAME_CHANGED);
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Frame read(ResultSet row, int number) throws SQLException {
        return new Frame(
                new FrameId(row.getObject(1, UUID.class)),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                FrameState.valueOf(row.getString(6)),
                new Frame.Design(
                        Layout.valueOf(row.getString(7)),
                        row.getLong(8),
                        DrawMethod.valueOf(row.getString(9)),
                        row.getInt(10)),
                row.getInt(11),
                instant(row.getObject(12, OffsetDateTime.class)),
                new SeedRule(row.getString(13), instant(row.getObject(14, OffsetDateTime.class)), row.getInt(19)),
                row.getLong(15),
                freezing(
                        row.getBytes(16),
                        row.getBytes(20),
                        row.getObject(17, UUID.class),
                        row.getObject(18, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Frame.@Nullable Freezing freezing(
            byte @Nullable [] sha256, byte @Nullable [] plan, @Nullable UUID by, @Nullable OffsetDateTime at) {
        return sha256 == null || plan == null || by == null || at == null
                ? null
                : new Frame.Freezing(
                        HexFormat.of().formatHex(sha256), HexFormat.of().formatHex(plan), by, at.toInstant());
    }
}
