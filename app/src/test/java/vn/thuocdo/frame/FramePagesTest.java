package vn.thuocdo.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;

class FramePagesTest extends PageTest {

    @Autowired
    Frames frames;

    @Autowired
    Campaigns campaigns;

    @Test
    void aPlannerCountsLaysOutAndFreezesAndAnAgencySeesNothing() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var campaign = examples.campaign("users");
        var page = "/campaigns/" + campaign.value() + "/frame";
        account("planner-frame@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("agency-frame@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
        var planner = signedIn("planner-frame@example.vn");

        var draft = planner.post(page, page, Map.of("arm", "users"));
        var frame = frames.living(campaign, "users", 1).orElseThrow();
        var fields = Map.of("revision", "" + frame.revision(), "layout", "CHANNEL", "method", "SYSTEMATIC");
        var kept = planner.post(page, frame.address() + "/layout", fields);
        var revision = Map.of("revision", "" + frames.get(frame.id()).revision());
        var frozen = planner.post(page, frame.address() + "/freeze", revision);

        assertThat(draft.body()).contains("Vào dàn mẫu", "Sở Tư pháp");
        assertThat(kept.body()).contains("Sở Tư pháp – trực tuyến");
        assertThat(frozen.body()).contains(frames.get(frame.id()).frozen().sha256());
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
        assertThat(signedIn("agency-frame@example.vn").get(page).statusCode()).isEqualTo(403);
    }
}
