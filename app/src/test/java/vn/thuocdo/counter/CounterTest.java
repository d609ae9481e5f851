package vn.thuocdo.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.OpenedField;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** Open links, slips and the codes of devices, without a browser. */
class CounterTest extends PageTest {

    private static final AgencyId JUSTICE = new AgencyId(ExampleFrames.JUSTICE);

    @Autowired
    OpenLinks links;

    @Autowired
    PrintSlips slips;

    @Autowired
    Devices devices;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @BeforeAll
    void field() {
        campaign = OpenedField.withCounters(application, db);
    }

    private static void refuses(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void whoFollowsAnOpenLinkAnswersOnceAndApart() {
        var code = links.make(campaign, "users", JUSTICE, ExampleFrames.programme());
        var phone = visitor();

        assertThat(phone.get("/o/" + code.toLowerCase()).body())
                .contains("không tính vào Chỉ số")
                .doesNotContain("chọn ngẫu nhiên");
        assertThat(OpenedField.answer(phone, "/o/" + code)).contains("Mã biên nhận của ông/bà");
        assertThat(db.sql("select origin || ' ' || channel from response.answer where agency = :agency")
                        .param("agency", ExampleFrames.JUSTICE)
                        .query(String.class)
                        .list())
                .contains("OPEN WEB");

        links.close(code, ExampleFrames.programme());
        assertThat(visitor().get("/o/" + code).body()).contains("không nhận phiếu");
        refuses(Problem.LINK_UNKNOWN, () -> links.close(code, ExampleFrames.programme()));
    }

    @Test
    void aSlipIsGoodForOneAnswer() {
        var codes = slips.print(campaign, "users", JUSTICE, 3, ExampleFrames.programme());

        assertThat(codes).hasSize(3).doesNotHaveDuplicates().allMatch(code -> code.matches("(.{4}-){3}.{4}"));
        var phone = visitor();
        phone.post("/invitation", "/t", Map.of("code", codes.getFirst().toLowerCase()));
        assertThat(phone.get("/answer").body()).contains("Sở Tư pháp", "không tính vào Chỉ số");
        assertThat(OpenedField.answered(phone, codes.getFirst())).contains("Mã biên nhận của ông/bà");
        assertThat(phone.get("/answer").body()).contains("đã được trả lời");
        assertThatThrownBy(() -> slips.print(campaign, "users", JUSTICE, 5_001, ExampleFrames.programme()))
                .isInstanceOf(Refused.class);
    }

    /** Tests come by a port of their own, as an officer may come by a name that citizens cannot reach. */
    @Test
    void linksAndSlipsNameTheAddressOfTheSite() throws IOException {
        var code = links.make(campaign, "users", JUSTICE, ExampleFrames.programme());
        account("dia-chi-quay@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        var printed = new MockHttpServletResponse();

        var page = signedIn("dia-chi-quay@example.vn")
                .get("/campaigns/%s/counter".formatted(campaign.value()))
                .body();
        application
                .getBean(CounterPages.class)
                .print(campaign.value(), "users", JUSTICE.value(), 1, ExampleFrames.programme(), printed);

        assertThat(page).contains("http://localhost:8080/o/" + code);
        var content = new ByteArrayInputStream(printed.getContentAsByteArray());
        try (var rows = SheetReader.open(content, "ma.xlsx", SheetLimits.CATALOGUE)) {
            rows.next();
            assertThat(rows.next().cell(2)).startsWith("http://localhost:8080/t/");
        }
    }

    @Test
    void whatThePlanDoesNotHaveIsNotOpened() {
        var other = OpenedField.plain(application, db);

        refuses(Problem.COUNTER_NOT_PLANNED, () -> links.make(other, "users", null, ExampleFrames.programme()));
        refuses(Problem.COUNTER_NOT_MEASURED, () -> links.make(campaign, "residents", null, ExampleFrames.programme()));
        refuses(
                Problem.COUNTER_NOT_MEASURED,
                () -> devices.announce(
                        campaign, "users", new AgencyId(ExampleFrames.ELSEWHERE), "Máy", ExampleFrames.programme()));
    }

    @Test
    void theCodeOfADeviceIsTypedOnceAndItsRemovalEndsIt() {
        var code = devices.announce(campaign, "users", JUSTICE, "Máy 1", ExampleFrames.programme());
        var tablet = visitor();

        assertThat(tablet.post("/kiosk", "/kiosk/register", Map.of("code", "AAAA-BBBB"))
                        .body())
                .contains("Mã không đúng");
        tablet.post("/kiosk", "/kiosk/register", Map.of("code", code.substring(0, 4) + " " + code.substring(4)));
        assertThat(tablet.get("/kiosk").body()).contains("Sở Tư pháp", "Bắt đầu trả lời");
        assertThat(devices.register(code)).isEmpty();

        var device = devices.of(campaign).stream()
                .filter(each -> each.name().equals("Máy 1"))
                .findFirst()
                .orElseThrow();
        devices.remove(device.id(), ExampleFrames.programme());
        assertThat(tablet.get("/kiosk").body()).contains("Đăng ký máy tại quầy");
    }
}
