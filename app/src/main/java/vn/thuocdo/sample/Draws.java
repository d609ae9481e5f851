package vn.thuocdo.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.frame.DrawnBefore;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where draws are kept. */
@Repository
public class Draws implements DrawnBefore {

    private static final String COLUMNS = """
            select id, frame, ceremony, algorithm, sha256, official, reserves, drawn_at, replaced from sample.draw
            """;

    private final JdbcClient db;

    public Draws(JdbcClient db) {
        this.db = db;
    }

    public Optional<Drawing> find(DrawId id) {
        return found("where id = :id", id.value()).stream().findFirst();
    }

    /** Who drew. */
    UUID drawnBy(DrawId id) {
        return db.sql("select drawn_by from sample.draw where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** @throws Refused if there is none of that id */
    public Drawing get(DrawId id) {
        return find(id).orElseThrow(() -> new Refused(Problem.DRAW_UNKNOWN));
    }

    /** Holds a draw until the end of the transaction: it is not replaced meanwhile. */
    Drawing hold(DrawId id) {
        return found("where id = :id for update", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.DRAW_UNKNOWN));
    }

    /** The draw that stands for a frame. */
    public Optional<Drawing> living(FrameId frame) {
        return found("where frame = :id and replaced is null", frame.value()).stream()
                .findFirst();
    }

    /** All draws from a frame, the replaced ones too, in their order. */
    public List<Drawing> of(FrameId frame) {
        return found("where frame = :id order by drawn_at", frame.value());
    }

    private List<Drawing> found(String where, UUID id) {
        return db.sql(COLUMNS + where).param("id", id).query(Draws::read).list();
    }

    /** @throws Refused if another draw stands, or the ceremony's was made already */
    void add(Drawing drawing, UUID by) {
        try {
            db.sql("""
                    insert into sample.draw (id, frame, ceremony, algorithm, sha256, official, reserves, drawn_by,
                        drawn_at)
                    values (:id, :frame, :ceremony, :algorithm, :sha256, :official, :reserves, :by, :at)
                    """)
                    .param("id", drawing.id().value())
                    .param("frame", drawing.frame().value())
                    .param("ceremony", drawing.ceremony().value())
                    .param("algorithm", drawing.algorithm())
                    .param("sha256", HexFormat.of().parseHex(drawing.sha256()))
                    .param("official", drawing.official())
                    .param("reserves", drawing.reserves())
                    .param("by", by)
                    .param("at", moment(drawing.at()))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.DRAW_MADE);
        }
    }

    /**
     * Another draw will stand. Nobody asks those of this one, so the burden rule spares them no longer; unless its
     * minutes were confirmed, and the field had the list.
     */
    void replace(DrawId id, String reason) {
        db.sql("update sample.draw set replaced = :reason where id = :id and replaced is null")
                .param("reason", reason)
                .param("id", id.value())
                .update();
        db.sql("""
                delete from frame.asked
                where draw = :id
                    and not exists (select from decision.decision d
                        where d.subject_kind = 'draw' and d.subject = :id
                            and d.confirmed_at is not null and d.struck_at is null)
                """).param("id", id.value()).update();
    }

    /**
     * Looks up whom the drawn units stand for.
     *
     * @throws Refused if one of them is not the unit of the frame, letter by letter, that was published
     */
    void lookUp(DrawId draw) {
        db.sql("""
                create temp table drawn on commit drop as
                select s.status, u.person, u.not_asked, (u.id, u.stratum) is distinct from (s.id, s.stratum) as another
                from sample.drawn_unit s
                left join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
                where s.draw = '%s'
                """.formatted(draw.value())).update();
        if (db.sql("select exists (select from drawn where another)")
                .query(Boolean.class)
                .single()) {
            throw new Refused(Problem.FRAME_DAMAGED);
        }
    }

    /**
     * The people {@link #lookUp} found are not asked by another campaign for a while; whom another one has drawn since
     * the freeze is left to it.
     */
    void keepAsked(DrawId draw, LocalDate today, int months) {
        db.sql("""
                insert into frame.asked (person, campaign, arm, asked_on, keep_until, draw)
                select distinct u.person, f.campaign, f.arm, :today::date,
                    (:today::date + make_interval(months => :months))::date, d.id
                from drawn u
                join sample.draw d on d.id = :draw
                join frame.frame f on f.id = d.frame
                where u.status <> 'RESERVE' and not u.not_asked and u.person is not null
                    and not exists (select from frame.asked a
                        where a.person = u.person and (a.campaign, a.arm) <> (f.campaign, f.arm)
                            and a.keep_until > :today::date)
                on conflict (person, campaign, arm) do nothing
                """)
                .param("today", today)
                .param("months", months)
                .param("draw", draw.value())
                .update();
    }

    @Override
    public Map<String, String> official(FrameId frame) {
        var official = new TreeMap<String, String>();
        db.sql("""
                select u.code, s.id
                from sample.draw d
                join sample.drawn_unit s on s.draw = d.id and s.status <> 'RESERVE'
                join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
                where d.frame = :frame and d.replaced is null and u.code is not null
                    and not exists (select from sample.ceremony c
                        where c.frame = d.frame and c.state <> 'VOID' and not c.drawn)
                """)
                .param("frame", frame.value())
                .query((row, _) -> official.put(row.getString(1), row.getString(2)))
                .list();
        return official;
    }

    /** Whether a seed of {@code frame} is being made, or made and not drawn by: what was drawn before may not stand. */
    public boolean areInQuestion(FrameId frame) {
        return db.sql("""
                select exists (select from sample.ceremony where frame = :frame and state <> 'VOID' and not drawn)
                """).param("frame", frame.value()).query(Boolean.class).single();
    }

    @Override
    public boolean hasSeed(FrameId frame) {
        return db.sql("select exists (select from sample.ceremony where frame = :frame and state <> 'VOID')")
                .param("frame", frame.value())
                .query(Boolean.class)
                .single();
    }

    /** How the official sample is made up, by the dimensions {@code FrameParts.margins} tells of the frame. */
    List<Balance.Cell> cells(DrawId draw) {
        return db.sql("""
                select m.dimension, m.value, s.stratum, count(*)
                from sample.drawn_unit s
                join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
                join frame.stratum h on h.frame = s.frame and h.code = s.stratum
                join dossier.dossier d on d.id = u.dossier
                left join agency.procedure p on p.code = d.procedure
                cross join lateral (values ('AGENCY', h.agency::text), ('FIELD', coalesce(p.field, '')),
                    ('CHANNEL', d.channel), ('APPLICANT', d.applicant), ('MONTH', to_char(d.returned, 'YYYY-MM'))
                ) m (dimension, value)
                where s.draw = :draw and s.status <> 'RESERVE' and m.value is not null
                group by m.dimension, m.value, s.stratum
                """)
                .param("draw", draw.value())
                .query((row, _) ->
                        new Balance.Cell(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Drawing read(ResultSet row, int number) throws SQLException {
        return new Drawing(
                new DrawId(row.getObject(1, UUID.class)),
                new FrameId(row.getObject(2, UUID.class)),
                new CeremonyId(row.getObject(3, UUID.class)),
                row.getString(4),
                HexFormat.of().formatHex(row.getBytes(5)),
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9));
    }
}
