package vn.thuocdo.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.sample.ExampleResidents;

/** A planner hands in the list of communes, mends it, freezes it, gives it up. */
class ListJourneyTest extends JourneyTest {

    private ExampleFrames examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleFrames(db);
        examples.agencies();
        account("list-planner@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aListIsHandedInMendedAndFrozen(int width, boolean scripts) {
        var campaign = examples.campaign("residents");
        start(width, scripts);
        signIn("list-planner@example.vn");
        open("/campaigns/" + campaign.value() + "/frame");
        look("list-none");
        press("Lập dàn mẫu bước này");

        hand("Mã xã,Tên xã,Số hộ\n30001,Xã Minh 1,1.200\n30001,,500\n");
        sees("có 2 chỗ cần sửa");
        look("list-faults");
        hand(ExampleLists.communes());
        fill("Số xã chọn trong mỗi nhóm", "4");
        press("Lưu cách chọn");
        sees("Nông thôn");
        look("list-draft");
        press("Chốt dàn mẫu");
        frozen();
        look("list-frozen");

        page().locator("summary").click();
        fill("Lý do", "sót hai xã mới thành lập");
        press("Hủy bản này");
        sees("Bản 1: sót hai xã mới thành lập");
        look("list-discarded");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true"})
    void listsOfTheUnitsDrawnComeInAsTheyCome(int width, boolean scripts) {
        var campaign = examples.campaign("residents");
        var residents = new ExampleResidents(application);
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var drawn = List.copyOf(residents.official(communes));
        start(width, scripts);
        signIn("list-planner@example.vn");
        sees("Lập dàn mẫu tiếp theo của Đo lường 2025");
        open("/campaigns/" + campaign.value() + "/frame");
        press("Lập dàn mẫu bước này");

        hand(ExampleLists.villages(drawn.subList(0, 4)));
        sees("chưa có");
        look("list-villages");
        hand(ExampleLists.villages(drawn.subList(4, 6)));
        press("Chốt dàn mẫu");
        frozen();
        look("list-villages-frozen");
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1280, 375})
    void theLastStepWantsHouseholdsOfTheVillagesDrawn(int width) {
        var campaign = examples.campaign("residents");
        var residents = new ExampleResidents(application);
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var villages = residents.frozen(campaign, 2, ExampleLists.villages(residents.official(communes)));
        residents.drawn(villages);
        start(width, true);
        signIn("list-planner@example.vn");
        open("/campaigns/" + campaign.value() + "/sample");
        look("list-steps-drawn");

        open("/campaigns/" + campaign.value() + "/frame");
        press("Lập dàn mẫu bước này");
        sees("danh sách hộ có người từ 18 tuổi của 12 thôn");
        hand(ExampleLists.households(residents.official(villages)));
        sees("lệch nhiều");
        look("list-households");
    }

    /** Without scripts the page is looked at again by hand. */
    private void frozen() {
        while (page().getByText("Xem lại").isVisible()) {
            page().reload();
        }
        assertThat(page().locator("#certificate")).isVisible();
    }

    private void hand(String csv) {
        page().getByLabel("Tệp danh sách")
                .setInputFiles(new FilePayload("xa.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        tick("Tôi xác nhận danh sách không chứa bí mật nhà nước");
        press("Nộp danh sách");
    }
}
