package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;

/** Citizens at their phones, by the link of their letter. */
class AnswerJourneyTest extends JourneyTest {

    private List<String> tokens = List.of();
    private List<String> ofOrganisations = List.of();
    private int used;

    @BeforeAll
    void field() {
        var example = new ExampleField(application, db);
        tokens = example.tokens(example.opened());
        ofOrganisations = example.tokens(example.organisations());
    }

    private String token() {
        return tokens.get(used++);
    }

    private void pick(String question, String answer) {
        page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer)
                .first()
                .check();
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "375, false", "1280, false"})
    void aCitizenAnswersByLinkIsInterruptedAndGoesOn(int width, boolean scripts) {
        var token = token();
        start(width, scripts);
        open("/t/" + token);
        sees("Trả lời thế nào cũng không ảnh hưởng");
        look("answer-first-" + width);
        follow("Bắt đầu trả lời");
        press("Tiếp tục");
        sees("Xin trả lời câu này");
        look("answer-fault-" + width);
        begin(scripts);
        sees("Tiếp cận dịch vụ");
        look("answer-grid-" + width);
        pick("Quy định TTHC", "Rất hài lòng");
        press("Tiếp tục");
        sees("gây phiền hà");

        start(width, scripts);
        open("/t/" + token);
        follow("Bắt đầu trả lời");
        assertThat(page().locator("input[value=yes]").isChecked()).isTrue();
        finish();
        look("answer-receipt-" + width);
        assertThat(page().title()).doesNotContain(token);
        assertThat(page().url()).doesNotContain(token);
    }

    private void begin(boolean scripts) {
        pick("trực tiếp làm thủ tục", "Có");
        if (!scripts) {
            press("Tiếp tục");
        }
        pick("nộp hồ sơ, nhận kết quả", "Có đến tận nơi");
        press("Tiếp tục");
    }

    private void finish() {
        for (var page = 0; page < 4; page++) {
            press("Tiếp tục");
        }
        press("Quay lại");
        sees("Phần 4 / 5");
        press("Tiếp tục");
        page().getByLabel("Ý kiến khác").fill("Cảm ơn");
        press("Tiếp tục");
        press("Gửi phiếu");
        sees("Mã biên nhận của ông/bà");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "375, false", "1280, false"})
    void anOrganisationsRepresentativeAnswers(int width, boolean scripts) {
        start(width, scripts);
        open("/t/" + ofOrganisations.get(used++));
        look("organisation-first-" + width);
        follow("Bắt đầu trả lời");
        look("organisation-start-" + width);
        begin(scripts);
        sees("Tiếp cận dịch vụ");
        look("organisation-grid-" + width);
        press("Tiếp tục");
        press("Tiếp tục");
        sees("Thông tin chung về tổ chức");
        pick("thuộc loại nào", "Hợp tác xã");
        look("organisation-about-" + width);
        press("Tiếp tục");
        press("Tiếp tục");
        press("Gửi phiếu");
        sees("Mã biên nhận của ông/bà");
    }

    @Test
    void aForeignerAnswersInEnglishAndTakesItBack() {
        start(375, true);
        open("/t/" + token());
        follow("English");
        sees("You answer of your own free will");
        follow("Begin");
        look("answer-english");
        page().locator("input[name=self][value=no]").check();
        press("Continue");
        press("Send");
        var receipt = page().locator(".receipt code").textContent();
        open("/receipt");
        fill("Code of the receipt", receipt);
        press("Look up");
        look("receipt-state");
        press("Withdraw the answer");
        sees("its content is deleted");
        open("/invitation");
        look("invitation-check");
    }

    @Test
    void aLostNetworkLosesNothing() {
        var token = token();
        start(375, true);
        open("/t/" + token);
        follow("Bắt đầu trả lời");
        page().locator("input[name=self][value=no]").check();
        page().context().setOffline(true);
        press("Tiếp tục");
        page().locator(".waiting").waitFor();
        look("answer-offline");
        page().context().setOffline(false);
        sees("Đã trả lời hết các câu hỏi");

        page().context().setOffline(true);
        press("Gửi phiếu");
        page().locator(".waiting").waitFor();
        page().context().setOffline(false);
        sees("Mã biên nhận của ông/bà");
    }

    /** Somebody without a network, who has typed and pressed, and goes away. */
    private void waits(String token) {
        start(375, true);
        open("/t/" + token);
        follow("Bắt đầu trả lời");
        page().locator("input[name=self][value=no]").check();
        page().context().setOffline(true);
        press("Tiếp tục");
        page().locator(".waiting").waitFor();
        page().navigate("about:blank");
    }

    @Test
    void aTabClosedWithoutANetworkIsFilledInAgain() {
        waits(token());
        page().context().setOffline(false);

        open("/answer/form");
        assertThat(page().locator("input[name=self][value=no]").isChecked()).isTrue();
        press("Tiếp tục");
        sees("Đã trả lời hết các câu hỏi");
        assertThat(page().evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void whatWaitedForAPageIsSentFromAnother() {
        var token = token();
        start(375, true);
        open("/t/" + token);
        follow("Bắt đầu trả lời");
        begin(true);
        sees("Tiếp cận dịch vụ");
        pick("Quy định TTHC", "Rất hài lòng");
        page().context().setOffline(true);
        press("Tiếp tục");
        page().locator(".waiting").waitFor();
        page().navigate("about:blank");
        page().context().setOffline(false);

        open("/t/" + token);
        follow("Bắt đầu trả lời");
        page().waitForFunction("localStorage.length === 0");
        press("Tiếp tục");
        sees("Tiếp cận dịch vụ");
        assertThat(page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Quy định TTHC"))
                        .getByLabel("Rất hài lòng")
                        .first()
                        .isChecked())
                .isTrue();
    }
}
