package vn.thuocdo.sample;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.statistics.selection.DrawMethod;

/** Campaigns of the province of {@link ExampleFrames}, each carried as far by the use cases as it is named for. */
public final class CarriedCampaigns {

    private final ExampleDraws draws;
    private final JdbcClient db;
    private final String title;
    private final Map<String, UUID> things = new TreeMap<>();

    /** @param title of every campaign */
    public CarriedCampaigns(ApplicationContext application, JdbcClient db, String title) {
        this.draws = new ExampleDraws(application, db);
        this.db = db;
        this.title = title;
    }

    /** What was made, by a name: the id of each. */
    public Map<String, UUID> make() {
        draws.lists();
        released();
        entered();
        called();
        begun("users", "draft");
        begun("residents", "list");
        return things;
    }

    private CampaignId campaign(String arm) {
        var id = new ExampleFrames(db).campaign(arm);
        db.sql("update campaign.campaign set title = :title where id = :id")
                .param("title", title)
                .param("id", id.value())
                .update();
        return id;
    }

    /** Lists handed to the field. */
    private void released() {
        var campaign = campaign("users");
        var frame = draws.frozen(campaign, DrawMethod.SIMPLE_RANDOM, SeedRule.COMMITMENTS);
        var draw = draws.drawn(frame, "");
        var decision = draws.entered(draw);
        draws.confirm(decision);
        things.put("campaign", campaign.value());
        things.put("frame", frame.id().value());
        things.put("draw", draw.value());
        things.put(
                "ceremony",
                draws.application().getBean(Draws.class).get(draw).ceremony().value());
        things.put("decision", decision.value());
    }

    /** Drawn, with minutes that nobody has confirmed. */
    private void entered() {
        var frame = draws.frozen(campaign("users"), DrawMethod.SIMPLE_RANDOM, SeedRule.COMMITMENTS);
        var draw = draws.drawn(frame, "");
        things.put("pending", draw.value());
        things.put("entry", draws.entered(draw).value());
    }

    /** Frozen, with a ceremony whose bodies have done nothing yet. */
    private void called() {
        var frame = draws.frozen(campaign("users"), DrawMethod.SIMPLE_RANDOM, SeedRule.COMMITMENTS);
        things.put("running", draws.called(frame, "").value());
    }

    private void begun(String arm, String name) {
        var count = draws.application().getBean(CountFrame.class);
        things.put(
                name,
                count.begin(campaign(arm), arm, 1, ExampleFrames.programme()).value());
    }
}
