package vn.thuocdo.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.response.OpenedField;

/** Clerks key paper: two of them each sheet, and a third where they differ. */
class KeyingJourneyTest extends JourneyTest {

    private static final String LEAD = "dau-moi-phieu@buudien.example";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> letters = List.of();
    private int used;

    @BeforeAll
    void field() {
        campaign = OpenedField.plain(application, db);
        letters = OpenedField.letters(application, db, campaign);
        for (var clerk : List.of("nhap-1", "nhap-2", "nhap-3")) {
            account(clerk + "@buudien.example", new Grant(Role.DATA_ENTRY, ExampleFrames.PROVINCE));
        }
        account(LEAD, new Grant(Role.FIELD_LEAD, ExampleFrames.PROVINCE));
        var lots = application.getBean(HandLots.class);
        var lead = new Actor(new UUID(8, 60), "Trần An", List.of(new Grant(Role.FIELD_LEAD, ExampleFrames.PROVINCE)));
        lots.hand(campaign, lots.reserve(campaign, "users", 150, lead), new HandLots.Sides("An", "Ba"), lead);
        lots.reserve(campaign, "users", 50, lead);
    }

    private void key(String clerk, int width, boolean scripts, String letter, String serial, String mark) {
        start(width, scripts);
        signIn(clerk + "@buudien.example");
        open("/keying");
        follow("Nhập phiếu");
        page().locator("form[data-keyed] input[name='sheet:code']").fill(letter);
        page().locator("form[data-keyed] input[name='sheet:serial']").fill(serial);
        page().locator("input[name='sheet:interviewer']").fill("BD-07");
        page().locator("input[name=self]").fill("1");
        page().locator("input[name=filing]").fill("1");
        page().locator("input[name=q9_24]").fill(mark);
        page().locator("input[name=q9_25]").fill("k");
        look("keying-" + width);
        press("Lưu phiếu");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"375, true", "1280, true", "1280, false"})
    void twoClerksWhoDifferAreResolvedByAThird(int width, boolean scripts) {
        var letter = letters.get(used++);
        var serial = String.valueOf(100 + used);
        key("nhap-1", width, scripts, letter, serial, "9");
        sees("câu cần xem lại");
        page().locator("input[name=q9_24]").fill("5");
        press("Lưu phiếu");
        sees("Phiếu chờ một người khác nhập lần hai");

        key("nhap-1", width, scripts, letter, serial, "5");
        sees("Anh/chị đã nhập phiếu này");

        key("nhap-2", width, scripts, letter, serial, "4");
        sees("phiếu chờ người thứ ba đối chiếu");
        resolve(width, scripts, letter, serial);
        assertThat(OpenedField.raw(db, letter)).isEqualTo("PAPER BD-07 4 dont-know");
    }

    @Test
    void serialsAreOfLotsThatWentOutAndOfOneSheet() {
        var letter = letters.get(used++);
        key("nhap-1", 1280, false, letter, "151", "3");
        sees("không thuộc lô phiếu nào đã giao");
        key("nhap-1", 1280, false, letter, "140", "3");
        sees("Phiếu chờ một người khác nhập lần hai");
        key("nhap-1", 1280, false, letters.get(used++), "140", "3");
        sees("Số sê-ri 140 đã gắn với một phiếu khác");
        key("nhap-2", 1280, false, letter, "141", "3");
        sees("phiếu chờ người thứ ba đối chiếu");
        start(375, true);
        signIn("nhap-3@buudien.example");
        open("/sheets/"
                + db.sql("select id from fieldwork.sheet where serial = 140")
                        .query(UUID.class)
                        .single());
        sees("Hai người nhập khác nhau: 000140 và 000141");
        look("keying-serial-375");
        page().locator("form[data-keyed] input[name='sheet:code']").fill(letter);
        page().locator("form[data-keyed] input[name='sheet:serial']").fill("141");
        press("Lưu phiếu");
        sees("Đã đối chiếu");
        assertThat(db.sql("select count(*) from fieldwork.sheet where serial = 141 and state = 'DONE'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoeverHasAnsweredByTheLinkIsCountedApart() {
        var letter = letters.get(used++);
        OpenedField.answered(visitor(), letter);
        key("nhap-1", 1280, true, letter, "", "3");
        key("nhap-2", 1280, true, letter, "", "3");
        sees("Người này đã trả lời bằng cách khác");
        for (var width : List.of(375, 1280)) {
            start(width, true);
            signIn(LEAD);
            open("/campaigns/%s/paper".formatted(campaign.value()));
            sees("Đã trả lời bằng cách khác");
            assertThat(page().locator("table").first().locator("td").nth(4).innerText())
                    .isEqualTo("1");
            look("paper-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aLotGoesOutAndComesBack(int width) {
        start(width, width == 375);
        signIn(LEAD);
        open("/campaigns/%s/paper".formatted(campaign.value()));
        page().getByLabel("Số phiếu", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("450");
        page().getByText("Lập lô", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        sees("In phiếu của lô");
        look("lot-new-" + width);
        fill("Người nhận", "Lê Văn Ba, tổ trưởng, Bưu điện xã Minh");
        press("Giao phiếu");
        sees("Giao 450 phiếu");
        fill("Có câu trả lời", "300");
        fill("Hỏng", "2");
        fill("Thiếu", "1");
        press("Nhận lại");
        sees("Người nhận còn giữ 147 phiếu");
        look("lot-back-" + width);
        follow("Phiếu giấy và phiếu thu nơi khác");
        sees("Lê Văn Ba");
        look("paper-lots-" + width);
    }

    private void resolve(int width, boolean scripts, String letter, String serial) {
        start(width, scripts);
        signIn("nhap-3@buudien.example");
        open("/keying");
        look("keying-list-" + width);
        follow("Phiếu nhập khác nhau");
        follow("Phiếu số " + serial);
        sees("Hai người nhập khác nhau: 5 và 4");
        look("keying-resolve-" + width);
        page().locator("form[data-keyed] input[name='sheet:code']").fill(letter);
        page().locator("input[name=q9_24]").fill("4");
        press("Lưu phiếu");
        sees("Đã đối chiếu");
    }

    @Test
    void whereBothAgreeTheSheetIsDoneAndNothingTypedStays() {
        var letter = letters.get(used++);
        key("nhap-1", 1280, true, letter, "", "3");
        key("nhap-2", 1280, true, letter, "", "3");
        sees("Hai lần nhập khớp nhau");
        assertThat(OpenedField.raw(db, letter)).isEqualTo("PAPER BD-07 3 dont-know");
        assertThat(db.sql("select count(*) from fieldwork.keying k join fieldwork.sheet s on s.id = k.sheet "
                                + "where s.state = 'DONE' and k.typed is not null")
                        .query(Integer.class)
                        .single())
                .isZero();

        key("nhap-3", 1280, true, letter, "", "3");
        sees("Phiếu này đã nhập xong");
        key("nhap-3", 1280, true, "AAAA-BBBB-CCCC", "", "3");
        sees("Không có mã phiếu này");
    }
}
