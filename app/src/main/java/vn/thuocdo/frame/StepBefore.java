package vn.thuocdo.frame;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.CampaignId;

/** The units drawn in one step of a sample of residents: the lists of the next one are of them only. */
@Component
class StepBefore {

    private final JdbcClient db;
    private final Frames frames;
    private final ObjectProvider<DrawnBefore> drawn;

    StepBefore(JdbcClient db, Frames frames, ObjectProvider<DrawnBefore> drawn) {
        this.db = db;
        this.frames = frames;
        this.drawn = drawn;
    }

    /** Those whose lists {@code step} wants, by their codes; none at the first step, or while nothing was drawn. */
    Map<String, Parent> of(CampaignId campaign, String arm, int step) {
        var before = frames.living(campaign, arm, step - 1);
        if (before.isEmpty()) {
            return Map.of();
        }
        var official = drawn.getObject().official(before.get().id());
        var parents = new TreeMap<String, Parent>();
        db.sql("select code, id, label, size from frame.unit where frame = :frame and code = any (:codes)")
                .param("frame", before.get().id().value())
                .param("codes", official.keySet().toArray(String[]::new))
                .query(row -> {
                    var parent = new Parent(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
                    parents.put(parent.code(), parent);
                });
        return parents;
    }

    /** What was drawn before stays as it is until the end of the transaction. */
    void hold(Frame frame) {
        frames.living(frame.campaign(), frame.arm(), frame.step() - 1)
                .map(Frame::id)
                .ifPresent(frames::hold);
    }

    Map<String, Parent> of(Frame frame) {
        return of(frame.campaign(), frame.arm(), frame.step());
    }
}
