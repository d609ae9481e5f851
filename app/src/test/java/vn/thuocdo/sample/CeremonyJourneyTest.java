package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.LayOutFrame;
import vn.thuocdo.frame.Layout;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** From the frozen frame to the sample: two bodies, each at its own browser. */
class CeremonyJourneyTest extends JourneyTest {

    private static final String OURS = "Sở Nội vụ 8f2c61d09be37a45";
    private static final String THEIRS = "Mặt trận Tổ quốc 17be904c2d5fa386";

    @Autowired
    CountFrame count;

    @Autowired
    LayOutFrame layOut;

    @Autowired
    FreezeFrame freeze;

    @Autowired
    Frames frames;

    private ExampleFrames examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleFrames(db);
        examples.agencies();
        account("ceremony-lead@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("ceremony-front@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
        account("ceremony-justice@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
    }

    private CampaignId frozen() {
        db.sql("delete from frame.asked").update();
        db.sql("delete from dossier.dossier").update();
        examples.list(ExampleFrames.JUSTICE, "A", 60);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 45);
        var campaign = examples.campaign("users");
        var id = count.begin(campaign, "users", 1, ExampleFrames.programme());
        var design = new Frame.Design(Layout.CHANNEL, 0, DrawMethod.SIMPLE_RANDOM, 0);
        layOut.keep(id, frames.get(id).revision(), design, Map.of(), ExampleFrames.programme());
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        return campaign;
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void twoBodiesMakeTheSeedAndTheSampleIsDrawn(int width, boolean scripts) {
        var page = "/campaigns/" + frozen().value() + "/sample";

        enter("ceremony-lead@example.vn", width, scripts, page);
        callAndCommit();

        enter("ceremony-front@example.vn", width, scripts, page);
        commitAndOpen();
        assertThat(page().content()).doesNotContain(THEIRS);

        enter("ceremony-lead@example.vn", width, scripts, page);
        fill("Dòng đóng góp", OURS);
        press("Mở dòng đóng góp");
        press("Chọn mẫu");
        sees("Mẫu đã chọn");
        look("ceremony-drawn");
    }

    private void callAndCommit() {
        tick("Sở Nội vụ");
        tick("Ủy ban MTTQ Việt Nam tỉnh");
        look("ceremony-call");
        press("Mở lễ");
        fill("Mã băm SHA-256", SeedCeremony.hash(OURS));
        press("Nộp mã băm");
        sees("Đã nộp mã băm");
    }

    private void commitAndOpen() {
        fill("Mã băm SHA-256", SeedCeremony.hash(THEIRS));
        press("Nộp mã băm");
        fill("Dòng đóng góp", THEIRS);
        look("ceremony-open");
        press("Mở dòng đóng góp");
        sees("Đã mở dòng đóng góp");
    }

    private void enter(String email, int width, boolean scripts, String page) {
        start(width, scripts);
        signIn(email);
        open(page);
    }
}
