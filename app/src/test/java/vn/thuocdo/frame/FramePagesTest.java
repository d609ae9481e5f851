package vn.thuocdo.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.decision.document.PdfDraft;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

class FramePagesTest extends PageTest {

    @Autowired
    Frames frames;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CountFrame count;

    @Autowired
    FreezeFrame freeze;

    @Autowired
    BeginFreeze begin;

    @Autowired
    Freezings freezings;

    @Autowired
    DiscardFrame discard;

    @Autowired
    FrameDocuments documents;

    @Test
    void aPlannerCountsLaysOutAndFreezesAndAnAgencySeesNothing() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        db.sql("delete from dossier.dossier").update(); // of other tests, under the same codes
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
        planner.post(page, frame.address() + "/freeze", revision);
        var frozen = over(planner, page);

        assertThat(draft.body()).contains("Vào dàn mẫu", "Sở Tư pháp");
        assertThat(kept.body()).contains("Sở Tư pháp – trực tuyến");
        assertThat(frozen).contains(frames.get(frame.id()).frozen().sha256());
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
        assertThat(signedIn("agency-frame@example.vn").get(page).statusCode()).isEqualTo(403);
    }

    /** The page once no freeze is under way behind it. */
    private static String over(WebClient client, String page) {
        var body = client.get(page).body();
        while (body.contains("Đang chốt dàn mẫu")) {
            body = client.get(page).body();
        }
        return body;
    }

    private Frame draft(CampaignId campaign) {
        var id = count.begin(campaign, "users", 1, ExampleFrames.programme());
        return frames.get(id);
    }

    private ExampleFrames lists() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        db.sql("delete from dossier.dossier").update();
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        return examples;
    }

    private WebClient planner() {
        account("planner-frame-2@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        return signedIn("planner-frame-2@example.vn");
    }

    @Test
    void whatCameToNothingIsToldOnThePageAndCanBeRepeated() {
        var examples = lists();
        var campaign = examples.campaign("users");
        var frame = draft(campaign);
        examples.list(ExampleFrames.JUSTICE, "B", 1);

        begin.begin(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        var told = over(planner(), frame.page());

        assertThat(told).contains("Danh sách hồ sơ đã thay đổi");
        count.count(frame.id(), frame.revision(), ExampleFrames.programme());
        begin.begin(frame.id(), frame.revision() + 1, SeedRule.COMMITMENTS, ExampleFrames.programme());
        assertThat(over(signedIn("planner-frame-2@example.vn"), frame.page())).contains("Chứng nhận chốt dàn mẫu");
    }

    /** Not even an error of the machine leaves a frame as being frozen for ever. */
    @Test
    void anErrorIsToldOnThePage() {
        var frame = draft(lists().campaign("users"));
        var behind = new BeginFreeze(
                broken(),
                freezings,
                frames,
                application.getBean(CampaignRights.class),
                Clock.systemUTC(),
                application.getBean(PlatformTransactionManager.class));

        behind.begin(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        account("planner-frame-loi@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));

        assertThat(over(signedIn("planner-frame-loi@example.vn"), frame.page())).contains("Chốt dàn mẫu");
        assertThat(freezings.of(frame.id()).orElseThrow().problem()).isEqualTo(Problem.UNEXPECTED.code());
    }

    private FreezeFrame broken() {
        return new FreezeFrame(
                frames,
                application.getBean(FrameParts.class),
                count,
                application.getBean(Funnel.class),
                application.getBean(LayOutFrame.class),
                application.getBean(FreezeUnits.class),
                application.getBean(UsedLists.class),
                application.getBean(FreezeList.class),
                application.getBean(FrameIds.class),
                application.getBean(FrameFile.class),
                application.getBean(StrataFile.class),
                campaigns,
                application.getBean(CampaignRights.class),
                application.getBean(Audit.class),
                new BrokenClock());
    }

    private static final class BrokenClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new StackOverflowError("of the test");
        }
    }

    @Test
    void aFreezeUnderWayIsToldToWhoeverComesSecondAndToTheNextStart() {
        var frame = draft(lists().campaign("users"));
        freezings.begin(frame.id(), ExampleFrames.programme().account(), Instant.now());
        freezings.progress(frame.id(), FreezeProgress.Step.IDS, 1200);
        account("planner-frame-3@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        var planner = signedIn("planner-frame-3@example.vn");

        assertThat(planner.get(frame.page()).body()).contains("Bước 2/4", "1.200");
        assertThatThrownBy(() ->
                        begin.begin(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.FRAME_FREEZING));
        begin.afterPropertiesSet();
        assertThat(planner.get(frame.page()).body()).contains("Việc chốt bị gián đoạn");
    }

    @Test
    void aVersionThatWasDiscardedStaysWithItsReasonAndTheNextIsMade() {
        var campaign = lists().campaign("users");
        var frame = draft(campaign);
        freeze.freeze(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        var hash = frames.get(frame.id()).frozen().sha256();
        var revision = frames.get(frame.id()).revision();

        assertThatThrownBy(() -> discard.discard(frame.id(), revision, " ", ExampleFrames.programme()))
                .isInstanceOf(Refused.class);
        discard.discard(frame.id(), revision, "chọn nhầm cách phân tầng", ExampleFrames.programme());
        var next = draft(campaign);
        freeze.freeze(next.id(), next.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());

        account("planner-frame-4@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        assertThat(signedIn("planner-frame-4@example.vn").get(next.page()).body())
                .contains("chọn nhầm cách phân tầng", hash);
        assertThat(frames.get(next.id()).version()).isEqualTo(2);
        assertThat(frames.get(next.id()).frozen().sha256()).isEqualTo(hash);
    }

    @Test
    void aPublicEventStillToComeMayMakeTheSeed() {
        var frame = draft(lists().campaign("users"));
        account("planner-frame-6@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        var planner = signedIn("planner-frame-6@example.vn");
        var event = new HashMap<>(Map.of("revision", "" + frame.revision(), "event", "Xổ số miền Bắc, giải đặc biệt"));

        var blank = planner.post(frame.page(), frame.address() + "/freeze", event);
        event.put("digits", "4");
        var few = planner.post(frame.page(), frame.address() + "/freeze", event);
        event.put("digits", "6");
        var timeless = planner.post(frame.page(), frame.address() + "/freeze", event);
        event.put("at", "2020-01-01T18:30");
        planner.post(frame.page(), frame.address() + "/freeze", event);
        var over = over(planner, frame.page());
        event.put("at", "2099-01-01T18:30");
        planner.post(frame.page(), frame.address() + "/freeze", event);

        assertThat(blank.body()).contains("bao nhiêu chữ số");
        assertThat(few.body()).contains("bao nhiêu chữ số");
        assertThat(timeless.body()).contains("ngày, giờ sự kiện kết thúc");
        assertThat(over).contains("đã diễn ra");
        assertThat(over(planner, frame.page())).contains("Xổ số miền Bắc, giải đặc biệt", "18:30 01/01/2099");
    }

    @Test
    void theRecordOfTheFreezeHasTheFunnelTheStrataAndTheHash() throws IOException {
        var frame = draft(lists().campaign("users"));
        freeze.freeze(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        var bytes = new ByteArrayOutputStream();

        PdfDraft.write(documents.certificate(frames.get(frame.id())), bytes);

        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BIÊN BẢN", "Vào dàn mẫu", "Sở Tư pháp", "30")
                    .contains(frames.get(frame.id()).frozen().sha256());
        }
        account("planner-frame-5@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        var docx = signedIn("planner-frame-5@example.vn").get(frame.address() + "/certificate.docx");
        assertThat(docx.headers().firstValue("Content-Disposition").orElse("")).contains("bien-ban-chot-dan-mau-1-1");
    }
}
