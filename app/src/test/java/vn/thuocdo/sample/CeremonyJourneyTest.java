package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** From the frozen frame to the sample: two bodies, each at its own browser. */
class CeremonyJourneyTest extends JourneyTest {

    private ExampleDraws examples;

    private String ours = "";
    private String theirs = "";

    @BeforeEach
    void newLines() {
        ours = ExampleDraws.line("Sở Nội vụ");
        theirs = ExampleDraws.line("Mặt trận Tổ quốc");
    }

    @BeforeAll
    void accounts() {
        examples = new ExampleDraws(application, db);
        examples.lists();
        account("ceremony-lead@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("ceremony-approver@example.vn", new Grant(Role.APPROVER, ExampleFrames.PROVINCE));
        account("ceremony-front@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
        account("ceremony-post@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
    }

    private CampaignId frozen() {
        examples.lists();
        examples.contacts();
        return examples.frozen().campaign();
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void twoBodiesMakeTheSeedAndTheSampleIsDrawn(int width, boolean scripts) {
        var page = "/campaigns/" + frozen().value() + "/sample";

        enter("ceremony-lead@example.vn", width, scripts, page);
        callAndCommit();

        enter("ceremony-front@example.vn", width, scripts, page);
        commitAndOpen();
        assertThat(page().content()).doesNotContain(theirs);

        enter("ceremony-lead@example.vn", width, scripts, page);
        fill("Dòng đóng góp", ours);
        press("Mở dòng đóng góp");
        press("Chọn mẫu");
        sees("Mẫu đã chọn");
        look("ceremony-drawn");
        signTheMinutes();

        enter("ceremony-approver@example.vn", width, scripts, page);
        follow("Đối chiếu và xác nhận");
        press("Xác nhận đúng với văn bản đã ký");
        follow("Đo lường 2025");
        sees("Biên bản 5/BB-SNV ngày ");
        look("ceremony-released");
        fetchTheLists(width, scripts);
        compareAndCheck(width, scripts, page);
    }

    private void signTheMinutes() {
        follow("Nhập biên bản đã ký");
        fill("Số, ký hiệu", "5/BB-SNV");
        fill("Ngày ký", LocalDate.now(application.getBean(Clock.class)).toString());
        fill("Cơ quan ban hành", "Sở Nội vụ");
        page().locator("[name=signatory]").fill("Trần Thị B");
        page().setInputFiles(
                        "[name=file]",
                        new FilePayload(
                                "bien-ban.pdf",
                                "application/pdf",
                                "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        press("Lưu, chờ xác nhận");
        sees("một người khác");
    }

    private void fetchTheLists(int width, boolean scripts) {
        enter("ceremony-post@example.vn", width, scripts, "/");
        sees("danh sách mẫu đã sẵn sàng");
        follow("Đến danh sách mẫu");
        look("sample-lists");
        var download = page().waitForDownload(() -> follow("Danh sách mẫu chính thức XLSX"));
        assertThat(download.suggestedFilename()).isEqualTo("mau-chinh-thuc.xlsx");
        page().waitForDownload(() -> follow("Danh sách mẫu dự phòng CSV"));
    }

    private void compareAndCheck(int width, boolean scripts, String page) {
        enter("ceremony-front@example.vn", width, scripts, page);
        follow("So sánh mẫu với dàn mẫu");
        sees("trực tuyến");
        fill("Mã hồ sơ", "A0000001");
        press("Kiểm tra");
        sees("A0000001: ");
        look("sample-show");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aWitnessWhoStaysAwayIsReplaced(int width, boolean scripts) {
        var frame = examples.frozen();
        var ceremony = examples.called(frame, "");
        db.sql("update sample.ceremony set deadline = now() - interval '1 minute' where id = :id")
                .param("id", ceremony.value())
                .update();

        enter(
                "ceremony-lead@example.vn",
                width,
                scripts,
                "/campaigns/" + frame.campaign().value() + "/sample");
        look("ceremony-overdue");
        follow("Thay Ủy ban MTTQ Việt Nam tỉnh");
        choose("Cơ quan vào thay", ExampleFrames.VETERANS.toString());
        fill("Lý do thay", "Không cử người");
        look("ceremony-replace");
        press("Thay cơ quan");

        sees("Hội Cựu chiến binh tỉnh");
        sees("đã được thay: Không cử người");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aPublicEventMakesTheSeed(int width, boolean scripts) {
        examples.lists();
        var campaign = new ExampleFrames(db).campaign("users");
        var rule = new SeedRule(
                "Xổ số kiến thiết, kỳ quay 15/10/2025", Instant.now().plusSeconds(60), 6);
        var frame = examples.frozen(campaign, DrawMethod.SIMPLE_RANDOM, rule);
        db.sql("update frame.frame set event_at = now() - interval '1 minute' where id = :id")
                .param("id", frame.id().value())
                .update();
        examples.called(frame, "");
        var page = "/campaigns/" + campaign.value() + "/sample";

        enter("ceremony-front@example.vn", width, scripts, page);
        fill("Kết quả sự kiện", "48 29 13");
        press("Ghi kết quả");
        sees("Đã ghi kết quả sự kiện");
        look("ceremony-event");
        enter("ceremony-lead@example.vn", width, scripts, page);
        fill("Kết quả sự kiện", "48 29 13");
        press("Ghi kết quả");

        sees(SeedCeremony.ofEvent("482913").hex());
        open("/draws/" + campaign.value());
        sees("kỳ quay 15/10/2025");
        look("draw-public");
    }

    private void callAndCommit() {
        tick("Sở Nội vụ");
        tick("Ủy ban MTTQ Việt Nam tỉnh");
        look("ceremony-call");
        press("Mở lễ");
        fill("Mã băm SHA-256", SeedCeremony.hash(ours));
        press("Nộp mã băm");
        sees("Đã nộp mã băm");
    }

    private void commitAndOpen() {
        hash(theirs);
        press("Nộp mã băm");
        fill("Dòng đóng góp", theirs);
        look("ceremony-open");
        press("Mở dòng đóng góp");
        sees("Đã mở dòng đóng góp");
    }

    /** As somebody does who has no command line: where scripts run, the page computes. */
    private void hash(String line) {
        var hash = page().getByLabel("Mã băm SHA-256").first();
        if (page().locator("[data-commitment]").isVisible()) {
            fill("Hoặc tính ngay tại đây", line);
            PlaywrightAssertions.assertThat(hash).hasValue(SeedCeremony.hash(line));
        } else {
            hash.fill(SeedCeremony.hash(line));
        }
    }

    private void enter(String email, int width, boolean scripts, String page) {
        start(width, scripts);
        signIn(email);
        open(page);
    }
}
