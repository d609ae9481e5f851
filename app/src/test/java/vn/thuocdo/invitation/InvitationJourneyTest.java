package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.response.ExampleField;

/** Whoever plans invitations, whoever prints them, whoever posts the notice, and whoever wants none. */
class InvitationJourneyTest extends JourneyTest {

    private static final String PLANNER = "invite-journey-plan@example.vn";
    private static final String POST = "invite-journey-post@example.vn";
    private static final String JUSTICE = "invite-journey-justice@example.vn";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> tokens = List.of();
    private int used;

    @BeforeAll
    void field() {
        campaign = new ExampleInvitations(application, db).opened();
        tokens = new ExampleField(application, db).tokens(campaign);
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account(POST, new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        account(JUSTICE, new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
    }

    private String page(String rest) {
        return "/campaigns/%s/%s".formatted(campaign.value(), rest);
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "1280, false"})
    void thePlannerSetsTheScheduleAndATextAndStopsItAgain(int width, boolean scripts) {
        db.sql("delete from invitation.schedule").update();
        start(width, scripts);
        signIn(PLANNER);
        open(page("invitations"));
        sees("Việc tiếp theo");
        follow("Lập lịch gửi");
        fill("Ngày mời", LocalDate.now().plusDays(30).toString());
        fill("Đường dây nóng", "1900 0000");
        tick("Tin nhắn SMS");
        look("invitation-schedule-" + width);
        press("Lưu và gửi theo lịch");
        sees("Đang gửi tin theo lịch");
        follow("Sửa lịch và nội dung");
        follow("Tin nhắn SMS: Mời");
        sees("ký tự");
        look("invitation-text-" + width);
        fill("Nội dung (Tiếng Việt)", "Mời ông/bà [họ]");
        press("Lưu nội dung");
        sees("[họ]");
        open(page("invitations/users"));
        press("Dừng gửi");
        sees("Đã dừng gửi tin");
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"375", "1280"})
    void thePostSeesWhatWentOutAndPrints(int width) {
        sent();
        start(width, true);
        signIn(POST);
        sees("in thư mời");
        open(page("invitations"));
        sees("Tệp 1");
        sees("Danh sách mã phiếu");
        look("invitation-sending-" + width);
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "375, false"})
    void thePostSharesTheSampleOutAmongInterviewers(int width, boolean scripts) {
        start(width, scripts);
        signIn(POST);
        open(page("invitations"));
        follow("Danh sách giao điều tra viên");
        fill("Số người mỗi danh sách", "8");
        fill("Mã điều tra viên", "DTV-01, DTV-02");
        press("Chia");
        sees("Số 3");
        sees("DTV-02");
        look("invitation-lists-" + width);
        for (var kind : List.of("PDF", "XLSX")) {
            var file = page().waitForDownload(() -> follow("Số 1 (%s)".formatted(kind)));
            assertThat(file.suggestedFilename())
                    .isEqualTo("danh-sach-giao-phieu-users-1." + kind.toLowerCase(Locale.ROOT));
        }
        choose("Chia danh sách", "true");
        press("Chia");
        sees("Sở Tư pháp");
        look("invitation-lists-by-agency-" + width);
    }

    /** Messages of a step, as after a day. */
    private void sent() {
        db.sql("delete from invitation.message").update();
        db.sql("delete from invitation.step").update();
        var all = application.getBean(Recipients.class).ensured(campaign, "users");
        application.getBean(Messages.class).add(campaign, "users", 0, all, Instant.now());
        db.sql("update invitation.message set state = 'SENT', medium = 'SMS' where unit % 3 = 0")
                .update();
        db.sql("update invitation.message set state = 'DELIVERED', medium = 'EMAIL' where unit % 3 = 1")
                .update();
    }

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"375", "1280"})
    void anAgencyFindsTheKit(int width) {
        start(width, true);
        signIn(JUSTICE);
        open(page("kit"));
        sees("xác nhận đã đăng thông báo");
        look("invitation-kit-" + width);
        start(width, true);
        signIn(PLANNER);
        open(page("kit"));
        sees("Chưa xác nhận");
        look("invitation-kit-planner-" + width);
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "375, false"})
    void somebodyRefusesFromTheLinkOfAMessage(int width, boolean scripts) {
        application.getBean(Recipients.class).ensured(campaign, "users");
        start(width, scripts);
        open("/t/" + invited());
        follow("Từ chối nhận lời mời");
        sees("không ảnh hưởng đến hồ sơ");
        look("invitation-refuse-" + width);
        press("Tôi từ chối");
        sees("sẽ không mời ông/bà nữa");
        start(width, scripts);
        open("/answer/refuse");
        fill("Mã trên lời mời", "SAI");
        press("Tôi từ chối");
        sees("Không có lời mời nào mang mã này");
        look("invitation-refuse-wrong-" + width);
    }

    /** The next token of the official sample: those of reserves were sent to nobody. */
    private String invited() {
        var refuse = application.getBean(RefuseInvitation.class);
        while (!refuse.knows(tokens.get(used))) {
            used++;
        }
        return tokens.get(used++);
    }
}
