package vn.thuocdo.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.FormId;
import vn.thuocdo.form.Forms;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.OpenedField;

/** Sheets that are keyed by people who do not know of each other. */
class KeyingTest extends PageTest {

    private static final String CLERK = "nhap-kiem@buudien.example";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private FormId form = new FormId(new UUID(0, 0));
    private List<String> letters = List.of();
    private int used;

    @BeforeAll
    void field() {
        campaign = OpenedField.plain(application, db);
        letters = OpenedField.letters(application, db, campaign);
        form = form().id();
        account(CLERK, new Grant(Role.DATA_ENTRY, ExampleFrames.PROVINCE));
    }

    private Form form() {
        return application.getBean(Forms.class).frozen(campaign, "users").orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(application.getBean(Clock.class));
    }

    /** A clerk of that number. */
    private static Actor clerk(int number) {
        return new Actor(new UUID(8, 800 + number), "Ba", List.of(new Grant(Role.DATA_ENTRY, ExampleFrames.PROVINCE)));
    }

    private Sheet.State key(String code, int clerk, LocalDate day, String interviewer) {
        var typed = new Typed(code, "", day, interviewer, Map.of("self", "2"));
        var outcome = application.getBean(KeySheet.class).key(form(), typed, clerk(clerk));
        return outcome instanceof KeySheet.Outcome.Kept kept ? kept.state() : Sheet.State.ONCE;
    }

    private Sheet.State discard(String code, int clerk, InvalidReason reason) {
        return application.getBean(DiscardSheet.class).discard(form(), code, "", reason, clerk(clerk));
    }

    /** The state of the sheet with that code, and what became of it. */
    private String stands(String code) {
        return db.sql("select state || ' ' || coalesce(outcome, '–') from fieldwork.sheet where token = :token")
                .param("token", PaperDoor.hash(code))
                .query(String.class)
                .single();
    }

    private List<Difference> differences(String code) {
        var sheets = application.getBean(Sheets.class);
        var id = db.sql("select id from fieldwork.sheet where token = :token")
                .param("token", PaperDoor.hash(code))
                .query(UUID.class)
                .single();
        var keyings = sheets.keyings(sheets.find(id).orElseThrow());
        return Difference.between(form(), keyings.getFirst(), keyings.get(1));
    }

    /** The field, as if it had been opened so many days ago: an earlier day is none for a sheet. */
    private void openedBefore(int days) {
        var then = Clock.offset(application.getBean(Clock.class), Duration.ofDays(-days));
        new Audit(db, then)
                .record(
                        Actor.SYSTEM,
                        "response.field-opened",
                        "campaign",
                        campaign.value().toString(),
                        Map.of());
    }

    @ParameterizedTest
    @CsvSource({"1, BD-01, sheet:answered", "0, BD-02, sheet:interviewer"})
    void anotherDayOrInterviewerIsADifference(int daysBefore, String interviewer, String field) {
        openedBefore(1);
        var code = letters.get(used++);

        assertThat(key(code, 1, today(), "BD-01")).isEqualTo(Sheet.State.ONCE);
        assertThat(key(code, 2, today().minusDays(daysBefore), interviewer)).isEqualTo(Sheet.State.DIFFERENT);

        assertThat(differences(code)).extracting(Difference::name).containsExactly(field);
    }

    @Test
    void nobodyDiscardsASheetAlone() {
        var code = letters.get(used++);

        assertThat(discard(code, 1, InvalidReason.SPOILED)).isEqualTo(Sheet.State.ONCE);
        assertThatThrownBy(() -> discard(code, 1, InvalidReason.SPOILED))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.SHEET_OWN));
        assertThat(stands(code)).isEqualTo("ONCE –");
        assertThat(discard(code, 2, InvalidReason.SPOILED)).isEqualTo(Sheet.State.INVALID);
        assertThat(stands(code)).isEqualTo("INVALID SPOILED");
    }

    @Test
    void twoReasonsWaitForAThird() {
        var code = letters.get(used++);
        discard(code, 1, InvalidReason.SPOILED);

        assertThat(discard(code, 2, InvalidReason.EMPTY)).isEqualTo(Sheet.State.DIFFERENT);

        assertThat(discard(code, 3, InvalidReason.EMPTY)).isEqualTo(Sheet.State.INVALID);
        assertThat(stands(code)).isEqualTo("INVALID EMPTY");
    }

    @Test
    void whatOneKeysAndAnotherDiscardsIsResolvedByAThirdFromThePaper() {
        var code = letters.get(used++);
        discard(code, 1, InvalidReason.EMPTY);

        assertThat(key(code, 2, today(), "")).isEqualTo(Sheet.State.DIFFERENT);

        assertThat(differences(code)).containsExactly(new Difference(Difference.INVALID, "EMPTY", ""));
        var page = signedIn(CLERK).get("/sheets/" + id(code)).body();
        assertThat(page).contains("Hai người nhập khác nhau: Bỏ trống quá nhiều và hợp lệ");
        var resolved = signedIn(CLERK)
                .post(
                        "/keying/" + form.value(),
                        "/sheets/" + id(code),
                        Map.of("sheet:code", code, "sheet:answered", today().toString(), "self", "2"));
        assertThat(resolved.body()).contains("Đã đối chiếu");
        assertThat(stands(code)).isEqualTo("DONE RECEIVED");
    }

    private UUID id(String code) {
        return db.sql("select id from fieldwork.sheet where token = :token")
                .param("token", PaperDoor.hash(code))
                .query(UUID.class)
                .single();
    }

    private HttpResponse<String> post(Map<String, String> changes) {
        var fields = new HashMap<>(Map.of("sheet:interviewer", "BD-09", "self", "2"));
        fields.putAll(changes);
        return signedIn(CLERK).post("/keying/" + form.value(), "/keying/" + form.value(), fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "hôm qua", "", "2031-01-01", "2020-01-01"})
    void aDayThatIsNoneIsToldAtItsFieldAndNothingTypedIsLost(String day) {
        var code = letters.get(used);

        var page = post(Map.of("sheet:code", code, "sheet:answered", day));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("ngày mở khảo sát, đến hôm nay", "aria-describedby=\"f-day\"", "value=\"BD-09\"", code);
    }

    @Test
    void theFirstDayIsThatOfTheOpening() {
        openedBefore(3);
        var days = application.getBean(FieldDays.class).of(campaign);

        assertThat(days.first()).isEqualTo(today().minusDays(3));
        assertThat(days.has(days.first())).isTrue();
        assertThat(days.has(days.first().minusDays(1))).isFalse();
        assertThat(days.has(today())).isTrue();
        assertThat(days.has(today().plusDays(1))).isFalse();
        assertThatThrownBy(() -> key(letters.get(used), 1, days.first().minusDays(1), ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.SHEET_DAY));
    }

    @ParameterizedTest
    @CsvSource({"20, 4", "100, 20", "5, 1", "1, 1"})
    void sheetsAtTheDoorTakeAFifthOfTheConnections(int connections, int turns) {
        assertThat(KeySheet.turns(connections)).isEqualTo(turns);
    }
}
