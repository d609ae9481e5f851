package vn.thuocdo.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.response.OpenedField;

/** A device at a counter: it is set up, and people come to it one after the other. */
class KioskJourneyTest extends JourneyTest {

    private static final String PLANNER = "quay@sonoivu.example";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @BeforeAll
    void field() {
        campaign = OpenedField.withCounters(application, db);
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.PROVINCE));
    }

    private String announce(int width, String name) {
        start(width, true);
        signIn(PLANNER);
        open("/campaigns/" + campaign.value());
        follow("Quầy và đường dẫn mở");
        choose("Cơ quan", "Sở Tư pháp");
        fill("Tên máy", name);
        press("Thêm máy và lấy mã");
        sees("Mã để nhập một lần trên máy");
        press("Mở đường dẫn");
        sees("/o/");
        look("counter-" + width);
        return codeOf(name);
    }

    /** The page with the code is shown once; the one after it does not have it any more. */
    private String codeOf(String name) {
        fill("Tên máy", name + " (2)");
        press("Thêm máy và lấy mã");
        var code = page().locator(".receipt code").textContent();
        page().reload();
        assertThat(page().locator(".receipt code").count()).isZero();
        return code;
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "1280, false"})
    void twoPeopleAnswerInTurn(int width, boolean scripts) {
        var code = announce(width, "Máy %d %s".formatted(width, scripts));
        start(width, scripts);
        register(code, width, scripts);
        beginAndLeave(width, scripts);

        begin(scripts);
        assertThat(page().locator("input[name=self]:checked").count()).isZero();
        page().locator("input[name=self][value=no]").check();
        press("Tiếp tục");
        var token = scripts ? "" : page().locator("input[name=token]").inputValue();
        press("Gửi phiếu");
        page().getByText("Mã biên nhận của ông/bà").waitFor();
        look("kiosk-receipt-" + width);
        follow("Xong");
        assertThat(page().navigate(address() + "/answer/form").url()).endsWith("/kiosk");
        if (!scripts) {
            sendAgain(token);
        }
        sees("Mời ông/bà cho ý kiến");
        page().navigate(address() + "/answer");
        sees("Mời ông/bà cho ý kiến");
        assertThat(db.sql("select count(*) from response.answer where origin = 'OPEN' and channel = 'KIOSK'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void register(String code, int width, boolean scripts) {
        open("/kiosk");
        fill("Mã máy", code);
        look("kiosk-register-" + width);
        press("Đăng ký");
        sees("Mời ông/bà cho ý kiến");
        ready(scripts);
        look("kiosk-" + width);
    }

    /** With scripts a device asks by itself as soon as it has all it needs; otherwise the server does. */
    private void ready(boolean scripts) {
        if (scripts) {
            page().locator("[data-begin=ready]").waitFor();
        }
    }

    private void begin(boolean scripts) {
        ready(scripts);
        press("Bắt đầu trả lời");
    }

    private void beginAndLeave(int width, boolean scripts) {
        begin(scripts);
        page().locator("input[name=self][value=yes]").check();
        look("kiosk-form-" + width);
        follow("Thôi, không trả lời nữa");
        sees("Mời ông/bà cho ý kiến");
    }

    /** As the browser does for somebody who goes back to the page with the receipt. */
    private void sendAgain(String token) {
        page().evaluate("""
                token => {
                    const form = document.createElement("form");
                    form.method = "post";
                    form.action = "/answer/form";
                    form.innerHTML = `<input name="token" value="${token}"><input name="page" value="!end">`;
                    document.body.append(form);
                    form.submit();
                }
                """, token);
        page().waitForURL("**/kiosk");
    }

    @Test
    void whoeverHasALetterAnswersAtTheCounterAsThePersonDrawn() {
        var code = announce(1280, "Máy của người có thư");
        start(1280, true);
        open("/kiosk");
        fill("Mã máy", code);
        press("Đăng ký");
        fill("Mã trên lời mời", "AAAA");
        press("Kiểm tra");
        sees("Không có lời mời nào mang mã này");
        fill("Mã trên lời mời", OpenedField.letter(application, db, campaign));
        press("Kiểm tra");
        follow("Bắt đầu trả lời");
        page().locator("input[name=self][value=no]").check();
        press("Tiếp tục");
        press("Gửi phiếu");
        sees("Mã biên nhận của ông/bà");
        assertThat(db.sql("select channel from response.answer where origin = 'SAMPLED' and campaign = :id")
                        .param("id", campaign.value())
                        .query(String.class)
                        .list())
                .containsExactly("KIOSK");
    }

    @Test
    void whoeverWalksAwayIsForgotten() {
        var code = announce(1280, "Máy bỏ đi");
        start(1280, true);
        page().clock().install();
        open("/kiosk");
        fill("Mã máy", code);
        press("Đăng ký");
        begin(true);
        page().locator("input[name=self][value=yes]").check();
        page().clock().fastForward(61_000);
        var dialog = page().getByRole(AriaRole.DIALOG);
        dialog.waitFor();
        look("kiosk-idle");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tôi còn trả lời"))
                .click();
        assertThat(page().locator("input[name=self][value=yes]").isChecked()).isTrue();
        page().clock().fastForward(61_000);
        page().clock().fastForward(21_000);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu trả lời"))
                .waitFor();
    }
}
