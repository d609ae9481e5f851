package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.problem.Refused;

/** The end of the field: nobody begins any more, and what was finished before still comes in. */
class CloseFieldTest extends PageTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    CloseField closing;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> tokens = List.of();

    @BeforeAll
    void field() {
        var example = new ExampleField(application, db);
        campaign = example.opened();
        tokens = example.tokens(campaign);
    }

    private static String post(WebClient phone, String token, String page, String self) {
        return phone.post("/answer/form", "/answer/form", Map.of("token", token, "page", page, "self", self))
                .body();
    }

    @Test
    void whoIsThroughIsKeptAsLateAndNobodyBegins() {
        var through = visitor();
        through.get("/t/" + tokens.get(0));
        assertThat(post(through, tokens.get(0), "start", "no")).contains("Gửi phiếu");

        closing.close(campaign, ExampleFrames.programme());

        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FIELD_CLOSED);
        assertThat(post(through, tokens.get(0), "!end", "")).contains("Mã biên nhận");
        assertThat(late()).isEqualTo(1);
        var beginner = visitor();
        assertThat(beginner.get("/t/" + tokens.get(1)).body()).contains("không nhận phiếu");
        assertThat(post(beginner, tokens.get(1), "start", "no")).contains("không nhận phiếu");
        assertThatThrownBy(() -> closing.close(campaign, ExampleFrames.programme()))
                .isInstanceOf(Refused.class);
    }

    private long late() {
        return db.sql("select count(*) from response.answer where campaign = :campaign and late")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }
}
