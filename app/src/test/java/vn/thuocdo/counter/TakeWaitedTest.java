package vn.thuocdo.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.counter.HeldAnswers.Reason;
import vn.thuocdo.form.Forms;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.PartForGood;
import vn.thuocdo.response.OpenedField;

/** Answers that waited on a device at a counter, as they are sent: each is taken in once, or held for a decision. */
class TakeWaitedTest extends PageTest {

    private static final String PLANNER = "phieu-giu@sonoivu.example";

    @Autowired
    Devices devices;

    @Autowired
    DeviceLocks locks;

    @Autowired
    DecideHeld decide;

    @Autowired
    Forms forms;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @BeforeAll
    void field() {
        campaign = OpenedField.withCounters(application, db);
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.PROVINCE));
    }

    /** A device, and the browser that is registered as it. */
    private record Tablet(Device device, String lock, WebClient browser) {}

    private Tablet tablet(String name) {
        var agency = new AgencyId(ExampleFrames.JUSTICE);
        var code = devices.announce(campaign, "users", agency, name, ExampleFrames.programme());
        var browser = visitor();
        browser.post("/kiosk", "/kiosk/register", Map.of("code", code));
        var device = devices.of(campaign).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Tablet(device, locks.of(device).orElseThrow(), browser);
    }

    private UUID form() {
        return forms.frozen(campaign, "users").orElseThrow().id().value();
    }

    private String sealed(Tablet tablet, UUID submission, UUID form, String self) {
        var json = """
                {"submission": "%s", "form": "%s", "language": "vi", "answered": "%s", "seconds": 40,
                 "answers": {"self": ["%s"]}}
                """.formatted(submission, form, LocalDate.now().plusYears(3), self); // a clock that is wrong
        return one(tablet, SealedAnswer.of(tablet.device().id(), tablet.lock(), json));
    }

    private String sealed(Tablet tablet, UUID submission, String self) {
        return sealed(tablet, submission, form(), self);
    }

    private static String one(Tablet tablet, String sealed) {
        return "{\"device\": \"%s\", \"sealed\": \"%s\"}"
                .formatted(tablet.device().id(), sealed);
    }

    private static HttpResponse<String> sent(WebClient browser, String... answers) {
        return browser.send(browser.request("/kiosk/answers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"waiting\": 3, \"answers\": [%s]}".formatted(String.join(",", answers)))));
    }

    private static String told(Tablet tablet, String... answers) {
        return sent(tablet.browser(), answers).body();
    }

    private String page() {
        return signedIn(PLANNER)
                .get("/campaigns/%s/counter".formatted(campaign.value()))
                .body();
    }

    private int answers() {
        return db.sql("select count(*) from response.answer where campaign = :id and answered = received")
                .param("id", campaign.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void anAnswerCountsOnceHoweverOftenItIsSent() {
        var tablet = tablet("Máy gửi lại");
        var before = answers();
        var id = UUID.randomUUID();
        var answer = sealed(tablet, id, "no");

        assertThat(told(tablet, answer, answer)).isEqualTo("[\"received\",\"repeated\"]");
        assertThat(told(tablet, answer)).isEqualTo("[\"repeated\"]");
        assertThat(told(tablet, sealed(tablet, id, "perhaps"))).isEqualTo("[\"held\"]");
        assertThat(answers()).isEqualTo(before + 1);
        assertThat(page()).contains("Máy gửi lại", "không hợp lệ");
    }

    @Test
    void whatTheFormDoesNotTakeIsShownUntilItIsGivenUp() {
        var tablet = tablet("Máy sai phiếu");
        var unfit = sealed(tablet, UUID.randomUUID(), "perhaps");
        var other = sealed(tablet, UUID.randomUUID(), UUID.randomUUID(), "no");
        var broken = one(tablet, "AAAA");

        assertThat(told(tablet, unfit, other, broken)).isEqualTo("[\"held\",\"held\",\"held\"]");
        assertThat(page()).contains("Câu: self", "phiên bản phiếu khác", "Không mở được phiếu");
        assertThat(decide.take(campaign, tablet.device().id(), Reason.UNFIT, ExampleFrames.programme()))
                .isZero();
        for (var reason : Reason.values()) {
            decide.discard(campaign, tablet.device().id(), reason, ExampleFrames.programme());
        }
        assertThat(told(tablet, unfit, other)).isEqualTo("[\"held\",\"held\"]");
        assertThat(db.sql("select count(*) from counter.held where device = :id and sealed is not null")
                        .param("id", tablet.device().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatComesFromARemovedDeviceIsTakenWhenSomebodyDecidesSo() {
        var tablet = tablet("Máy đã bỏ");
        var answer = sealed(tablet, UUID.randomUUID(), "no");
        devices.remove(tablet.device().id(), ExampleFrames.programme());
        var before = answers();

        assertThat(told(tablet, answer)).isEqualTo("[\"held\"]");
        assertThat(answers()).isEqualTo(before);
        assertThat(page()).contains("Máy đã bị bỏ trước khi phiếu gửi về");
        assertThat(decide.take(campaign, tablet.device().id(), Reason.REMOVED, ExampleFrames.programme()))
                .isOne();
        assertThat(told(tablet, answer)).isEqualTo("[\"held\"]");
        assertThat(answers()).isEqualTo(before + 1);
    }

    @Test
    void aDeviceRegisteredAnewSendsWhatWaitedOnItBefore() {
        var old = tablet("Máy cũ");
        var anew = tablet("Máy đăng ký lại");

        assertThat(told(anew, sealed(old, UUID.randomUUID(), "no"))).isEqualTo("[\"received\"]");
        assertThat(told(
                        anew,
                        sealed(old, UUID.randomUUID(), "no")
                                .replace(
                                        old.device().id().toString(),
                                        UUID.randomUUID().toString())))
                .isEqualTo("[\"unknown\"]");
        assertThat(sent(visitor(), sealed(old, UUID.randomUUID(), "no")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatArrivesAfterTheFieldIsLateAndAfterTheArchiveIsClosed() {
        var tablet = tablet("Máy gửi muộn");
        stage("FIELD_CLOSED");
        assertThat(told(tablet, sealed(tablet, UUID.randomUUID(), "no"))).isEqualTo("[\"late\"]");
        stage("ARCHIVED");
        assertThat(told(tablet, sealed(tablet, UUID.randomUUID(), "no"))).isEqualTo("[\"held\"]");
        assertThat(page()).contains("không còn nhận phiếu");
        stage("FIELDWORK");
    }

    @Test
    void nothingMoreIsHeldOfADeviceThanSomebodyCanLookThrough() {
        var tablet = tablet("Máy đầy");
        db.sql("""
                insert into counter.held (id, device, reason, questions, received, sealed)
                select sha256(convert_to(:device::text || n, 'UTF8')), :device, 'UNREADABLE', '', current_date, 'x'
                from generate_series(1, 4999) n
                """).param("device", tablet.device().id()).update();

        assertThat(told(tablet, one(tablet, "CCCC"), one(tablet, "DDDD"))).isEqualTo("[\"held\",\"full\"]");
        decide.discard(campaign, tablet.device().id(), Reason.UNREADABLE, ExampleFrames.programme());
        assertThat(told(tablet, one(tablet, "DDDD"))).isEqualTo("[\"held\"]");
    }

    @Test
    void atTheArchiveWhatDevicesSealedCanBeOpenedByNobody() {
        var archived = OpenedField.withCounters(application, db);
        var code = devices.announce(
                archived, "users", new AgencyId(ExampleFrames.JUSTICE), "Máy lưu trữ", ExampleFrames.programme());
        var browser = visitor();
        browser.post("/kiosk", "/kiosk/register", Map.of("code", code));
        var device = devices.of(archived).getFirst();
        var tablet = new Tablet(device, locks.of(device).orElseThrow(), browser);
        assertThat(told(tablet, one(tablet, "EEEE"))).isEqualTo("[\"held\"]");
        assertThat(secrets(archived)).isEqualTo("1 1 1");

        application.getBean(PartForGood.class).archive(archived.value(), UUID.randomUUID());

        assertThat(secrets(archived)).isEqualTo("0 0 0");
        assertThat(locks.opens(device)).isFalse();
    }

    /** How many locks, openers and sealed answers a campaign has. */
    private String secrets(CampaignId of) {
        return db.sql("""
                select concat_ws(' ', count(lock), count(opener), (select count(sealed) from counter.held h
                    join counter.device e on e.id = h.device where e.campaign = :campaign))
                from counter.device where campaign = :campaign
                """).param("campaign", of.value()).query(String.class).single();
    }

    private void stage(String stage) {
        db.sql("update campaign.campaign set stage = :stage where id = :id")
                .param("stage", stage)
                .param("id", campaign.value())
                .update();
    }
}
