package vn.thuocdo.sample;

import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameIds;
import vn.thuocdo.frame.Frames;

/** Tells a supervisor whether a dossier they chose themselves stands in the frame, and whether it was drawn. */
@Component
class LookUpCode {

    private final Draws draws;
    private final Frames frames;
    private final FrameIds ids;
    private final Campaigns campaigns;
    private final SampleRights rights;
    private final JdbcClient db;
    private final Audit audit;

    LookUpCode(
            Draws draws,
            Frames frames,
            FrameIds ids,
            Campaigns campaigns,
            SampleRights rights,
            JdbcClient db,
            Audit audit) {
        this.draws = draws;
        this.frames = frames;
        this.ids = ids;
        this.campaigns = campaigns;
        this.rights = rights;
        this.db = db;
        this.audit = audit;
    }

    /** The code is in no log: only that somebody checked one, and what came of it. */
    @Transactional
    public FoundCode check(DrawId id, String code, Actor actor) {
        var drawing = draws.get(id);
        var frame = frames.get(drawing.frame());
        rights.requireSupervision(campaigns.get(frame.campaign()), actor);
        var found = find(drawing, frame, code.strip());
        audit.record(
                actor.account(),
                "sample.code-checked",
                "draw",
                id.value().toString(),
                Map.of("found", found.place().name()));
        return found;
    }

    private FoundCode find(Drawing drawing, Frame frame, String code) {
        var column = frame.isListed() ? "code" : "id";
        var value = frame.isListed() ? code : ids.of(frame.campaign().value()).of(code.toUpperCase(Locale.ROOT));
        return db.sql("""
                select u.id, u.stratum, coalesce(s.position, 0), s.status
                from frame.unit u
                left join sample.drawn_unit s on s.draw = :draw and s.unit = u.ordinal
                where u.frame = :frame and u.%s = :value
                """.formatted(column))
                .param("draw", drawing.id().value())
                .param("frame", frame.id().value())
                .param("value", value)
                .query((row, _) -> new FoundCode(
                        place(String.valueOf(row.getString(4))), row.getString(1), row.getString(2), row.getInt(3)))
                .optional()
                .orElse(new FoundCode(FoundCode.Place.OUTSIDE, "", "", 0));
    }

    private static FoundCode.Place place(String status) {
        return switch (status) {
            case "CERTAIN", "MAIN" -> FoundCode.Place.OFFICIAL;
            case "RESERVE" -> FoundCode.Place.RESERVE;
            default -> FoundCode.Place.FRAME;
        };
    }
}
