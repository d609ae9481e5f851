package vn.thuocdo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** From nothing to a plan that was issued: one plans, one enters the signed document, another confirms it. */
class PlanJourneyTest extends JourneyTest {

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aPlanIsDrawnUpHandedUpAndIssued(int width, boolean scripts) {
        var province = new ExampleProvince(db, UUID.randomUUID().toString().substring(0, 8));
        var planner = "planner-" + province.mark() + "@example.vn";
        var approver = "approver-" + province.mark() + "@example.vn";
        account(planner, new Grant(Role.PROGRAMME, province.homeAffairs()));
        account(approver, new Grant(Role.APPROVER, province.committee()));

        start(width, scripts);
        signIn(planner);
        openTheDraft(province);
        chooseWhomAndWhat();
        nameParties(province);
        chooseSizes(scripts);
        fillTheRest();
        handUp();
        enterAndConfirm(approver, width, scripts);
    }

    private void openTheDraft(ExampleProvince province) {
        open("/campaigns");
        look("campaign-none");
        follow("Lập kế hoạch khảo sát");
        look("campaign-new");
        fill("Tên đợt khảo sát", "Đo lường sự hài lòng năm 2026");
        fill("Năm", "2026");
        choose("Cơ quan ban hành kế hoạch", province.committee().toString());
        press("Tạo dự thảo kế hoạch");
        look("campaign-general");
        press("Lưu và tiếp tục");
    }

    private void chooseWhomAndWhat() {
        tick("Trực tuyến");
        look("campaign-arms");
        press("Lưu và tiếp tục");
        tick("Sở Tư pháp");
        tick("Sở Xây dựng");
        fill("Lý do không đo lường Sở Nội vụ", "Là cơ quan chủ trì");
        look("campaign-scope");
        press("Lưu và tiếp tục");
        fillCalendar();
        look("campaign-window");
        press("Lưu và tiếp tục");
    }

    private void nameParties(ExampleProvince province) {
        page().locator("[name='party.FIELD']").fill(province.code("BD"));
        page().locator("[name='party.FRONT']").fill(province.code("MT"));
        look("campaign-parties");
        press("Lưu và tiếp tục");
    }

    private void chooseSizes(boolean scripts) {
        fill("Số hồ sơ của Sở Tư pháp", "5.000");
        fill("Số hồ sơ của Sở Xây dựng", "800");
        reckon(scripts);
        sees("371");
        look("campaign-size");
        press("Chọn cách: Theo công thức quy định");
        sees("Đã điền cỡ mẫu");
        assertThat(page().getByLabel("Cỡ mẫu chọn cho Sở Tư pháp").inputValue()).isEqualTo("371");
        press("Lưu và tiếp tục");
    }

    private void fillTheRest() {
        look("campaign-budget");
        press("Lưu và tiếp tục");
        press("Lưu và tiếp tục");
        fill("Căn cứ và mục đích xử lý dữ liệu cá nhân", "Luật Bảo vệ dữ liệu cá nhân");
        fill("Thông báo cho người được hỏi", "Câu trả lời được lưu tách khỏi tên.");
        look("campaign-privacy");
        press("Lưu và tiếp tục");
        press("Lưu và tiếp tục");
    }

    private void handUp() {
        sees("Kế hoạch đã đủ nội dung");
        look("campaign-review");
        press("Trình kế hoạch");
        sees("Nhập văn bản đã ký");
        look("campaign-submitted");
    }

    private void fillCalendar() {
        var day = LocalDate.of(2026, 10, 10);
        for (var milestone : Milestone.values()) {
            page().locator("[name='%s']".formatted(milestone.field())).fill(day.toString());
            day = day.plusDays(10);
        }
    }

    /** With scripts the sizes follow the typing; without, there is a button. */
    private void reckon(boolean scripts) {
        if (!scripts) {
            press("Tính lại");
        }
    }

    private void enterAndConfirm(String approver, int width, boolean scripts) {
        follow("Nhập văn bản đã ký");
        fill("Số, ký hiệu", "77/KH-UBND");
        fill("Ngày ký", LocalDate.now(application.getBean(Clock.class)).toString());
        fill("Cơ quan ban hành", "UBND tỉnh Minh Họa");
        fill("Chức vụ người ký", "Chủ tịch");
        page().getByLabel("Người ký", new Page.GetByLabelOptions().setExact(true))
                .fill("Trần Thị B");
        page().setInputFiles(
                        "[name=file]",
                        new FilePayload(
                                "ke-hoach.pdf",
                                "application/pdf",
                                "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        look("decision-new");
        confirmByAnother(approver, width, scripts);
    }

    private void confirmByAnother(String approver, int width, boolean scripts) {
        press("Lưu, chờ xác nhận");
        sees("nhờ một người khác");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận đúng"))
                        .count())
                .isZero();
        var decision = page().url();

        start(width, scripts);
        signIn(approver);
        page().navigate(decision);
        look("decision-show");
        press("Xác nhận đúng với văn bản đã ký");
        sees("Đã xác nhận");
        follow("Đo lường sự hài lòng năm 2026");
        sees("77/KH-UBND");
        look("campaign-planned");
        assertThat(page().locator(".stages [aria-current]").textContent()).isEqualTo("Ban hành kế hoạch");
    }
}
