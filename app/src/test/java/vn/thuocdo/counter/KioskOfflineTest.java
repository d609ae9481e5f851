package vn.thuocdo.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.response.OpenedField;

/** A device at a counter whose network goes: people answer all the same, and what they said arrives once. */
class KioskOfflineTest extends JourneyTest {

    private static final String NONE_WAITS = "không có phiếu chờ gửi";

    /** What the queue has, as whoever opens the tools of the browser finds it. */
    private static final String READ = """
            async () => {
                const database = await new Promise(done => {
                    const request = indexedDB.open("thuocdo.kiosk");
                    request.onsuccess = () => done(request.result);
                });
                const all = await new Promise(done => {
                    const request = database.transaction("answer").objectStore("answer").getAll();
                    request.onsuccess = () => done(request.result);
                });
                database.close();
                return all.map(each => JSON.stringify({...each, sealed: new TextDecoder().decode(each.sealed)}));
            }
            """;

    /** As if so many people had answered. */
    private static final String FILL = """
            async many => {
                const {add} = await import("/counter/queue.js");
                const all = [];
                for (let n = 0; n < many; n++) {
                    all.push(add({id: `test-${n}`, device: "", sealed: new Uint8Array(1), since: "2026-01-01"}));
                }
                await Promise.all(all);
            }
            """;

    /** Takes the first choice of all that is asked on this page. */
    private static final String FIRST_CHOICES = """
            () => document.querySelectorAll("section:not([hidden]) fieldset").forEach(each =>
                each.checkVisibility() && !each.querySelector(":checked") && each.querySelector("input").click())
            """;

    @TempDir
    Path memory = Path.of("");

    @Autowired
    Devices devices;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @BeforeAll
    void field() {
        campaign = OpenedField.withCounters(application, db);
    }

    private void register(String name) {
        var code = devices.announce(
                campaign, "users", new AgencyId(ExampleFrames.JUSTICE), name, ExampleFrames.programme());
        open("/kiosk");
        fill("Mã máy", code);
        press("Đăng ký");
        ready();
    }

    private void ready() {
        page().locator("[data-begin=ready]").waitFor();
        assertThat(page().context().cookies())
                .as("what is kept in both languages chooses none")
                .noneMatch(cookie -> cookie.name.equals("lang"));
    }

    private void network(boolean there) {
        page().context().setOffline(!there);
    }

    private void showsQueue(String text) {
        assertThat(page().locator(".queue")).containsText(text);
    }

    /** Somebody who did not handle the matter answers. @return the code of the receipt */
    private String answer() {
        press("Bắt đầu trả lời");
        page().locator("input[name=self][value=no]").check();
        press("Tiếp tục");
        press("Gửi phiếu");
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Xin cảm ơn ông/bà"))
                .waitFor();
        return page().locator(".receipt code").textContent();
    }

    private long arrived(String device) {
        return db.sql("""
                select count(*) from response.answer a
                where a.campaign = :campaign and a.channel = 'KIOSK' and a.origin = 'OPEN'
                    and a.agency = :agency and a.device = substr(sha256(convert_to(
                        concat('device ', a.campaign, ' ', (select id from counter.device where name = :device)), 'UTF8'
                    )), 1, 16)
                """)
                .param("campaign", campaign.value())
                .param("agency", ExampleFrames.JUSTICE)
                .param("device", device)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {375, 1280})
    void twoPeopleAnswerWithoutANetworkAndBothArriveOnce(int width) throws Exception {
        startWithMemory(width, memory);
        var device = "Máy mất mạng " + width;
        register(device);
        var receipt = twoAnswerWithoutANetwork(width);

        startWithMemory(width, memory);
        network(false);
        open("/kiosk");
        showsQueue("2 phiếu chờ gửi");
        assertThat(arrived(device)).isZero();
        network(true);
        showsQueue(NONE_WAITS);
        assertThat(arrived(device)).isEqualTo(2);
        assertThat(visitor()
                        .post("/receipt", "/receipt", Map.of("code", receipt))
                        .body())
                .contains("Đã nhận phiếu");
        open("/kiosk");
        showsQueue("Có mạng · " + NONE_WAITS);
        assertThat(arrived(device)).isEqualTo(2);
    }

    private String twoAnswerWithoutANetwork(int width) {
        look("kiosk-online-" + width);
        network(false);
        open("/kiosk");
        showsQueue("Mất mạng · " + NONE_WAITS);
        var receipt = answer();
        assertThat(page().locator("[data-waits]")).isVisible();
        look("kiosk-offline-thanks-" + width);
        follow("Xong");
        answer();
        follow("Xong");
        showsQueue("Mất mạng · 2 phiếu chờ gửi, từ");
        look("kiosk-offline-" + width);
        assertThat((Iterable<?>) page().evaluate(READ))
                .hasSize(2)
                .noneMatch(each -> each.toString().contains("self"));
        return receipt;
    }

    @Test
    void anAnswerWhoseAcknowledgementIsLostIsCountedOnce() {
        start(1280, true);
        register("Máy mất biên nhận");
        network(false);
        open("/kiosk");
        answer();
        var lost = new AtomicInteger();
        page().route("**/kiosk/answers", route -> {
            if (route.request().postData().contains("sealed")) {
                route.fetch();
                route.abort();
                lost.incrementAndGet();
            } else {
                route.resume();
            }
        });
        network(true);
        page().waitForCondition(() -> lost.get() > 0);
        assertThat(arrived("Máy mất biên nhận")).isOne();
        showsQueue("1 phiếu chờ gửi");
        page().unroute("**/kiosk/answers");
        open("/kiosk");
        showsQueue(NONE_WAITS);
        assertThat(arrived("Máy mất biên nhận")).isOne();
    }

    @Test
    void whoeverWalksAwayWithoutANetworkIsForgotten() {
        start(1280, true);
        page().clock().install();
        register("Máy bỏ đi khi mất mạng");
        network(false);
        open("/kiosk");
        press("Bắt đầu trả lời");
        page().locator("input[name=self][value=yes]").check();
        page().clock().fastForward(61_000);
        page().getByRole(AriaRole.DIALOG).waitFor();
        look("kiosk-offline-idle");
        page().clock().fastForward(21_000);
        page().locator("[data-away]").waitFor();
        showsQueue(NONE_WAITS);
        press("Bắt đầu trả lời");
        assertThat(page().locator("input[name=self]:checked").count()).isZero();
        page().goBack();
        page().goForward();
        assertThat(page().locator("input[name=self]:checked").count()).isZero();
    }

    @Test
    void aDeviceThatIsFullTakesNoMoreAndSaysSo() {
        start(1280, true);
        register("Máy chứa đầy");
        network(false);
        open("/kiosk");
        page().evaluate(FILL, 4_999);
        open("/kiosk");
        answer();
        follow("Xong");

        showsQueue("5000 phiếu chờ gửi");
        assertThat(page().locator("[data-begin=ready]")).isHidden();
        look("kiosk-offline-full");
    }

    @Test
    void theFormAsksWhatIsCalledForAndTellsWhatIsMissing() {
        start(375, true);
        register("Máy đủ câu");
        network(false);
        press("Bắt đầu trả lời");
        press("Tiếp tục");
        sees("câu cần xem lại");
        look("kiosk-offline-missing");
        page().locator("input[name=self][value=yes]").check();
        look("kiosk-offline-form");
        while (page().getByText("Đã trả lời hết các câu hỏi").isHidden()) {
            page().evaluate(FIRST_CHOICES);
            press("Tiếp tục");
        }
        press("Quay lại");
        press("Tiếp tục");
        press("Gửi phiếu");
        page().locator("[data-waits]").waitFor();
        follow("Xong");
        showsQueue("1 phiếu chờ gửi");
        network(true);
        showsQueue(NONE_WAITS);
        assertThat(arrived("Máy đủ câu")).isOne();
    }
}
