package vn.thuocdo.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;

/** Whoever draws up a form, from a shipped one to a frozen one. */
class DesignerJourneyTest extends JourneyTest {

    private static final String DESIGNER = "soan-phieu-web@example.vn";

    private ExampleForms examples() {
        return new ExampleForms(application, db);
    }

    @BeforeAll
    void people() {
        examples().campaign();
        account(DESIGNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "375, false", "1280, false"})
    void aFormIsDrawnUpAndFrozen(int width, boolean scripts) {
        var campaign = examples().campaign();
        start(width, scripts);
        signIn(DESIGNER);
        open("/campaigns/%s/forms".formatted(campaign.value()));
        look("form-list-" + width);
        page().getByLabel("Chọn mẫu phiếu").selectOption("one-stop-rating");
        press("Dùng mẫu này");
        sees("Dự thảo");
        look("form-draft-" + width);
        follow("Sửa phiếu");
        look("form-outline-" + width);
        addsAQuestion(width);
        moves();
        takesBack();
        translates(width);
        follow("Xem trước");
        sees("Cần gì ở quầy?");
        freezes(campaign, width);
    }

    private void addsAQuestion(int width) {
        page().getByLabel("Loại câu hỏi").selectOption("SINGLE");
        press("Viết câu hỏi");
        sees("Câu hỏi mới");
        look("form-question-new-" + width);
        page().locator("[id='label.vi']").fill("Cần gì ở quầy và/hoặc trên mạng?");
        page().locator("[id='choice.0.label.vi']").fill("Ghế ngồi");
        page().locator("[id='choice.1.label.vi']").fill("Người hướng dẫn");
        page().getByLabel("Hiện khi câu trước trả lời").selectOption("${self} = 'yes'");
        press("Thêm vào điều kiện");
        assertThat(page().locator("#relevant")).hasValue("${self} = 'yes'");
        sees("có thể đang hỏi hai điều");
        page().locator("#relevant").fill("${self} == 'yes'");
        press("Kiểm tra điều kiện");
        sees("Sai ở ký tự thứ");
        look("form-question-fault-" + width);
        page().locator("#relevant").fill("${self} = 'yes'");
        page().locator("[id='label.vi']").fill("Cần gì ở quầy?");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .last()
                .click();
        sees("Cần gì ở quầy?");
    }

    private Locator up() {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chuyển lên: Cần gì ở quầy?"));
    }

    private void moves() {
        up().focus();
        page().keyboard().press("Enter");
        assertThat(page().locator("li.line").nth(5)).containsText("Cần gì ở quầy?");
        assertThat(up()).isFocused();
        page().keyboard().press("Enter");
        assertThat(page().locator("li.line").nth(4)).containsText("Cần gì ở quầy?");
    }

    private void takesBack() {
        press("Hoàn tác");
        assertThat(page().locator("li.line").nth(5)).containsText("Cần gì ở quầy?");
        press("Làm lại");
        assertThat(page().locator("li.line").nth(4)).containsText("Cần gì ở quầy?");
    }

    private void translates(int width) {
        follow("Dịch phiếu");
        look("form-translation-" + width);
        page().getByLabel("Cần gì ở quầy?").fill("What is missing at the counter?");
        press("Lưu");
        sees("Thêm câu hỏi");
    }

    private void freezes(CampaignId campaign, int width) {
        var form = application.getBean(Forms.class).draft(campaign, "users").orElseThrow();
        assertThat(form.questionnaire().find("cau_7").orElseThrow().label().in("en"))
                .isEqualTo("What is missing at the counter?");
        examples().decide(form.id());
        page().reload();
        sees("Đã phê duyệt");
        follow("Bản in (PDF)");
        sees("in theo lô");
        look("form-booklet-" + width);
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, false", "1280, true"})
    void aBlankFormIsFilledAndFrozen(int width, boolean scripts) {
        var campaign = examples().campaign();
        start(width, scripts);
        signIn(DESIGNER);
        open("/campaigns/%s/forms".formatted(campaign.value()));
        page().getByLabel("Chọn mẫu phiếu").selectOption("blank");
        press("Dùng mẫu này");
        follow("Sửa phiếu");
        sees("Ông/bà có trực tiếp làm thủ tục này không?");
        add("NUMBER", "Ông/bà chờ bao nhiêu phút?");
        add("DATE", "Ngày nào ông/bà nhận kết quả?");
        add("NOTE", "Còn vài câu nữa.");
        add("TEXT", "Ông/bà muốn góp ý gì?");
        addAGrid(width);
        look("form-blank-filled-" + width);
        var form = application.getBean(Forms.class).draft(campaign, "users").orElseThrow();
        assertThat(form.questionnaire().asked()).hasSize(5);
        examples().decide(form.id());
        open(form.address());
        sees("Đã phê duyệt");
        look("form-frozen-" + width);
    }

    private void addAGrid(int width) {
        page().getByLabel("Loại câu hỏi").selectOption("GRID");
        press("Viết câu hỏi");
        page().locator("[id='label.vi']").fill("Ông/bà hài lòng thế nào?");
        page().locator("[id='row.0.label.vi']").fill("Chỗ ngồi chờ");
        page().locator("[id='choice.0.label.vi']").fill("Chưa hài lòng");
        page().locator("[id='choice.1.label.vi']").fill("Hài lòng");
        press("Thêm dòng");
        assertThat(page().locator("[id='row.3.label.vi']")).isVisible();
        look("form-grid-new-" + width);
        save();
        sees("Ông/bà hài lòng thế nào?");
    }

    private void add(String kind, String words) {
        page().getByLabel("Loại câu hỏi").selectOption(kind);
        press("Viết câu hỏi");
        page().locator("[id='label.vi']").fill(words);
        save();
        sees(words);
    }

    private void save() {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .last()
                .click();
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"375", "1280"})
    void anOfficialFormIsLookedThrough(int width) {
        var form = examples().draft(examples().campaign(), "sipas-2026-users");
        start(width, true);
        signIn(DESIGNER);
        open("/forms/%s/edit".formatted(form.value()));
        sees("Câu chính thức giữ nguyên lời");
        look("form-official-" + width);
        open("/forms/%s/question?name=q9_ii_a".formatted(form.value()));
        sees("Đây là câu chính thức");
        look("form-official-grid-" + width);
        open("/forms/%s/question?name=q9_ii_a&unlocked=true".formatted(form.value()));
        sees("Đang mở khóa");
        page().locator("[id='row.0.label.vi']").fill("Dễ tìm");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .last()
                .click();
        sees("Chuỗi số liệu bị gián đoạn");
        look("form-broken-" + width);
        follow("Tên phiếu, ngôn ngữ");
        look("form-title-" + width);
    }
}
