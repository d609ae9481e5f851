package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.SeedRule;

class DrawPagesTest extends PageTest {

    @Autowired
    CountFrame count;

    @Autowired
    Frames frames;

    @Autowired
    FreezeFrame freeze;

    @Test
    void everybodySeesTheHashAndNobodyTheFrame() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        db.sql("delete from dossier.dossier").update();
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var campaign = examples.campaign("users");
        var id = count.begin(campaign, "users", 1, ExampleFrames.programme());
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        var one =
                db.sql("select id from frame.unit limit 1").query(String.class).single();

        var page = visitor().get("/draws/" + campaign.value());
        var plan = visitor().get("/draws/frames/" + id.value() + "/strata.csv");
        var settings = visitor().get("/draws/frames/" + id.value() + "/draw.yaml");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(frames.get(id).frozen().sha256()).doesNotContain(one);
        assertThat(page.body()).contains(frames.get(id).frozen().planSha256()).doesNotContain("strata.csv\"");
        assertThat(plan.statusCode()).isEqualTo(403);
        assertThat(settings.statusCode()).isEqualTo(403);
        assertThat(visitor().get("/draws").body()).contains("/draws/" + campaign.value());
        assertThat(visitor().get("/sign-in").body()).contains("href=\"/draws\"");
        assertThat(visitor().get("/site/redraw.py").statusCode()).isEqualTo(200);
    }
}
