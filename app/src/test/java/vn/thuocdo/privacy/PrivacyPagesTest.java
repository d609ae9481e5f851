package vn.thuocdo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.contact.ContactsDestroyed;
import vn.thuocdo.contact.PersonHash;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;

/** People ask about their data, and a campaign keeps its file. */
class PrivacyPagesTest extends PageTest {

    private static final Pattern NEW_REQUEST = Pattern.compile("/privacy/requests/[0-9a-f-]{36}");

    @TempDir
    Path folder;

    @Autowired
    Contacts contacts;

    @Autowired
    PersonHash hash;

    @Autowired
    CampaignFiles files;

    @Autowired
    CountFrame count;

    @Autowired
    ApplyRetention retention;

    private ExampleFrames examples;
    private WebClient desk;
    private int person;

    @BeforeAll
    void people() {
        examples = new ExampleFrames(db);
        examples.agencies();
        account("privacy-desk@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("privacy-elsewhere@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.ELSEWHERE));
        desk = signedIn("privacy-desk@example.vn");
    }

    /** Somebody with a dossier; their number. */
    private String somebody() {
        return somebodyAt(ExampleFrames.HOME_AFFAIRS);
    }

    private String somebodyAt(UUID agency) {
        person++;
        var phone = "+8495500%04d".formatted(person);
        examples.list(agency, "P" + person, 1);
        var contact = UUID.randomUUID();
        contacts.keep(contact, new Contact("Trần Văn An", phone, "", "xã Họa Lạc"), LocalDate.of(2099, 1, 1));
        db.sql("""
                update dossier.dossier set person = :person, contact = :contact, reachable = true
                where id = (select max(id) from dossier.dossier)
                """).param("person", hash.of(phone)).param("contact", contact).update();
        return phone;
    }

    private String ask(RequestKind kind, String phone) {
        var fields = Map.of(
                "kind", kind.name(), "received", "2026-11-26", "name", "Trần Văn An", "phone", phone, "words", "xin");
        var answer = desk.post("/privacy/requests", "/privacy/requests", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        var path = answer.uri().getPath();
        assertThat(path).matches(NEW_REQUEST);
        return path;
    }

    private void correct(String request, String name, String phone, String ticked) {
        var fields = Map.of(
                "text", "Đã sửa", "granted", "true", "name", name, "phone", phone, "email", "", "ticked", ticked);
        assertThat(desk.post(request, request, fields).statusCode()).isEqualTo(200);
    }

    private UUID contact(String code) {
        return db.sql("select contact from dossier.dossier where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** The code of the dossier made last. */
    private String last() {
        return db.sql("select code from dossier.dossier order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private int answer(String request, String text, boolean granted, String name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", text);
        fields.put("name", name);
        fields.put("phone", "");
        if (granted) {
            fields.put("granted", "true");
        }
        return desk.post(request, request, fields).statusCode();
    }

    @Test
    void showsWhatIsKeptAndWhenTheAnswerIsDue() {
        var request = ask(RequestKind.KNOW, somebody());

        assertThat(desk.get(request).body()).contains("xã Họa Lạc", "30/11/2026");
        assertThat(desk.get("/").body()).contains("về dữ liệu cá nhân chờ trả lời");
        assertThat(db.sql("select count(*) from audit.entry where deed = 'privacy.request-looked-at'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void keepsWhoAsksSealed() {
        ask(RequestKind.KNOW, somebody());

        var kept = db.sql("select string_agg(r::text, ' ') from privacy.request r")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("Trần", "+84955");
        assertThat(db.sql("select string_agg(e::text, ' ') from audit.entry e where deed like 'privacy%'")
                        .query(String.class)
                        .single())
                .doesNotContain("Trần", "95500");
    }

    @Test
    void looksIntoNoListsOfOthers() {
        var request = ask(RequestKind.DELETE, somebodyAt(ExampleFrames.ELSEWHERE));

        assertThat(desk.get(request).body()).doesNotContain("xã Họa Lạc");
        answer(request, "Không có", true, "");
        assertThat(db.sql("select reachable from dossier.dossier order by id desc limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void looksIntoTheListsOfWhomItsCampaignsMeasureOnceThePlanIsIssued() {
        var campaign = examples.campaign("users").value();
        db.sql("insert into campaign.scope (campaign, agency) values (:id, :agency)")
                .param("id", campaign)
                .param("agency", ExampleFrames.ELSEWHERE)
                .update();
        var request = ask(RequestKind.KNOW, somebodyAt(ExampleFrames.ELSEWHERE));

        stage(campaign, "DRAFT");
        var before = desk.get(request).body();
        stage(campaign, "PLANNED");
        var after = desk.get(request).body();
        db.sql("delete from campaign.scope where agency = :agency")
                .param("agency", ExampleFrames.ELSEWHERE)
                .update();

        assertThat(before).doesNotContain("xã Họa Lạc");
        assertThat(after).contains("xã Họa Lạc");
    }

    private void stage(UUID campaign, String stage) {
        db.sql("update campaign.campaign set stage = :stage where id = :id")
                .param("stage", stage)
                .param("id", campaign)
                .update();
    }

    @Test
    void destroysTheContactWhenAskedTo() {
        var phone = somebody();
        var request = ask(RequestKind.DELETE, phone);

        assertThat(answer(request, "Đã xóa", true, "")).isEqualTo(200);

        assertThat(desk.get(request).body()).contains("đã hủy", "Đã xóa").doesNotContain("xã Họa Lạc");
        assertThat(db.sql("select reachable from dossier.dossier where person = :person")
                        .param("person", hash.of(phone))
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
    }

    @Test
    void correctsTheContact() {
        var request = ask(RequestKind.CORRECT, somebody());

        assertThat(answer(request, "Đã sửa", true, "Trần Văn Ánh")).isEqualTo(422);
        correct(request, "Trần Văn Ánh", "", contact(last()).toString());

        assertThat(desk.get(request).body()).contains("Trần Văn Ánh", "xã Họa Lạc", "+84955");
    }

    @Test
    void correctsOfASharedNumberOnlyWhatWasTicked() {
        var phone = somebody();
        var mine = last();
        somebody();
        var wifes = last();
        db.sql("update dossier.dossier set person = :person where code = :code")
                .param("person", hash.of(phone))
                .param("code", wifes)
                .update();
        var request = ask(RequestKind.CORRECT, phone);
        var foreign = contact(mine).toString();

        correct(request, "Trần Văn Ánh", "", contact(mine).toString());

        assertThat(contacts.find(contact(mine)).orElseThrow().name()).isEqualTo("Trần Văn Ánh");
        assertThat(contacts.find(contact(wifes)).orElseThrow().name()).isEqualTo("Trần Văn An");
        var other = ask(RequestKind.CORRECT, somebody());
        var told = Map.of("text", "Đã sửa", "granted", "true", "name", "Kẻ lạ", "ticked", foreign);
        assertThat(desk.post(other, other, told).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsAPersonByTheCorrectedNumber() {
        var phone = somebody();
        var code = last();
        var contact = contact(code);
        var frame = household(phone);
        unit(frame, code, contact, phone);

        correct(ask(RequestKind.CORRECT, phone), "", "0955999888", contact.toString());
        var objecting = ask(RequestKind.OBJECT, "0955999888");

        assertThat(desk.get(objecting).body()).contains(code, "xã Họa Lạc");
        answer(objecting, "Sẽ không hỏi", true, "");
        assertThat(db.sql("select count(*) from frame.unit u join privacy.objection o using (person) where frame = :id")
                        .param("id", frame)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(contacts.find(contact)).isEmpty();
    }

    private void unit(UUID frame, String code, UUID contact, String phone) {
        db.sql("""
                insert into frame.unit (frame, ordinal, stratum, id, size, multiplicity, not_asked, dossier, contact,
                    person)
                select :frame, 1, 'T', md5(:code), 1, 1, false, id, :contact, :person
                from dossier.dossier where code = :code
                """)
                .param("frame", frame)
                .param("code", code)
                .param("contact", contact)
                .param("person", hash.of(phone))
                .update();
    }

    @Test
    void reachesBodiesBeforeAMeasuredOne() {
        examples.campaign("users");
        var phone = somebodyAt(ExampleFrames.DISSOLVED);
        var contact = contact(last());

        var request = ask(RequestKind.DELETE, phone);
        retention.run();

        assertThat(desk.get(request).body()).contains("xã Họa Lạc");
        assertThat(db.sql("select count(*) from contact.person where id = :id and kept_for is not null")
                        .param("id", contact)
                        .query(Long.class)
                        .single())
                .isOne();
        answer(request, "Đã xóa", true, "");
        assertThat(contacts.find(contact)).isEmpty();
    }

    /** Of a body that is none of the desk's any more: its frame still holds them. */
    @Test
    void reachesWhomAFrameHolds() {
        var phone = somebodyAt(ExampleFrames.ELSEWHERE);
        var code = last();
        var contact = contact(code);
        unit(household("+84955777666"), code, contact, phone);
        var request = ask(RequestKind.DELETE, phone);

        assertThat(desk.get(request).body()).contains("xã Họa Lạc");
        answer(request, "Đã xóa", true, "");

        assertThat(contacts.find(contact)).isEmpty();
        assertThat(db.sql("select reachable from dossier.dossier where code = :code")
                        .param("code", code)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void remembersWhoDoesNotWantToBeAsked() {
        var phone = somebody();

        answer(ask(RequestKind.OBJECT, phone), "Sẽ không hỏi", true, "");

        assertThat(db.sql("select count(*) from privacy.objection where person = :person")
                        .param("person", hash.of(phone))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** Whose household stands in a list, and who has no dossier. */
    @Test
    void reachesHouseholds() {
        var phone = "+84955123456";
        var frame = household(phone);
        var request = ask(RequestKind.OBJECT, phone);

        assertThat(desk.get(request).body()).contains("Trong danh sách hộ", "thôn Đông");
        answer(request, "Sẽ không hỏi", true, "");

        assertThat(desk.get(request).body()).contains("đã hủy").doesNotContain("thôn Đông");
        assertThat(db.sql("""
                select count(*) from privacy.objection o join frame.listed l on l.person = o.person
                where l.frame = :frame
                """).param("frame", frame).query(Long.class).single()).isOne();
    }

    private UUID household(String phone) {
        var contact = UUID.randomUUID();
        contacts.keep(contact, new Contact("Trần Thị Hộ", phone, "", "thôn Đông"), LocalDate.of(2099, 1, 1));
        var frame = count.begin(examples.campaign("residents"), "residents", 1, ExampleFrames.programme())
                .value();
        db.sql("""
                insert into frame.listed (frame, line, parent, code, label, size, contact, person)
                values (:frame, 1, '', 'H1', '', 2, :contact, :person)
                """)
                .param("frame", frame)
                .param("contact", contact)
                .param("person", hash.of(phone))
                .update();
        return frame;
    }

    @Test
    void answersOnceAndOnlyWhereItWasTakenIn() {
        var request = ask(RequestKind.KNOW, somebody());

        assertThat(signedIn("privacy-elsewhere@example.vn").get(request).statusCode())
                .isEqualTo(404);
        assertThat(answer(request, " ", false, "")).isEqualTo(422);
        assertThat(answer(request, "Đã cho biết", false, "")).isEqualTo(200);
        assertThat(answer(ask(RequestKind.KNOW, ""), "Không tra được", false, ""))
                .isEqualTo(200);
        var twice = desk.post("/privacy/requests", request, Map.of("text", "lần nữa"));
        assertThat(twice.statusCode()).isEqualTo(409);
    }

    @Test
    void refusesANumberThatIsNone() {
        var fields = Map.of("kind", "KNOW", "received", "2026-11-26", "name", "A", "phone", "12");

        assertThat(desk.post("/privacy/requests", "/privacy/requests", fields).statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsPapersBreachesAndMinutesOfACampaign() throws Exception {
        var campaign = examples.campaign("users");
        var page = page(campaign);
        var paper = Files.writeString(
                folder.resolve("danh-gia.pdf"), "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n", StandardCharsets.US_ASCII);
        var script = Files.writeString(folder.resolve("danh-gia.exe.pdf"), "<script>", StandardCharsets.US_ASCII);

        assertThat(desk.upload(page, page + "/papers", Map.of("kind", "ASSESSMENT"), "file", paper)
                        .body())
                .contains("danh-gia.pdf");
        assertThat(desk.upload(page, page + "/papers", Map.of("kind", "ASSESSMENT"), "file", script)
                        .statusCode())
                .isEqualTo(422);
        var what = "Mất máy tính bảng";
        var breach = Map.of("noticed", "2026-11-20", "what", what, "people", "12", "measures", "Đã khóa");
        assertThat(desk.post(page, page + "/breaches", breach).body()).contains(what, "Chưa báo");
        files.on(new ContactsDestroyed(LocalDate.of(2026, 11, 1), Optional.of(campaign.value()), 17));
        files.on(new ContactsDestroyed(LocalDate.of(2026, 11, 2), Optional.empty(), 4));
        assertThat(desk.get(page).body()).contains("01/11/2026", "17").doesNotContain("02/11/2026");
        for (var extension : List.of("pdf", "docx")) {
            assertThat(desk.get(page + "/bien-ban-huy." + extension).statusCode())
                    .isEqualTo(200);
        }
        assertThat(signedIn("privacy-elsewhere@example.vn").get(page).statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsPeopleAsLongAsThePlanOfALateCampaignSays() {
        somebody();
        var contact = db.sql("""
                update dossier.dossier set returned = '2015-03-01', promised = '2015-03-01', received = '2015-02-01'
                where id = (select max(id) from dossier.dossier) returning contact
                """).query(UUID.class).single();
        var campaign = examples.campaign("users");
        var today = LocalDate.now(Clock.systemUTC());
        window(campaign, today.minusDays(200));

        retention.run();

        var inThreeMonths = today.plusMonths(3);
        assertThat(lastDay(contact)).isBetween(inThreeMonths.minusDays(1), inThreeMonths.plusDays(1));
        // abandoned: a year after its window it should have been over
        window(campaign, today.minusYears(4));
        retention.run();
        assertThat(lastDay(contact)).isEqualTo(today.minusYears(3).plusMonths(3));
        // and where the plan says when its results are released, then
        window(campaign, today.minusDays(200));
        released(campaign, today.minusDays(10));
        retention.run();
        assertThat(lastDay(contact)).isEqualTo(today.minusDays(10).plusMonths(3));
        db.sql("update campaign.campaign set stage = 'RELEASED' where id = :id")
                .param("id", campaign.value())
                .update();
    }

    private void window(CampaignId campaign, LocalDate to) {
        db.sql("update campaign.campaign set window_from = '2015-01-01', window_to = :to where id = :id")
                .param("to", to)
                .param("id", campaign.value())
                .update();
    }

    private void released(CampaignId campaign, LocalDate day) {
        db.sql("insert into campaign.milestone (campaign, milestone, due) values (:id, 'RESULTS_RELEASED', :day)")
                .param("id", campaign.value())
                .param("day", day)
                .update();
    }

    private LocalDate lastDay(UUID contact) {
        return db.sql("select keep_until from contact.person where id = :id and kept_for is not null")
                .param("id", contact)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void whoeverLeadsACampaignSeesConflictsWithTheAgenciesItMeasures() {
        examples.campaign("users");
        account("nguoi-than@example.vn", new Grant(Role.INTERVIEWER, ExampleFrames.HOME_AFFAIRS));
        var own = "/account/conflicts";
        var declared = Map.of("agency", "H99.02.000000000003", "reason", "Vợ làm ở phòng hộ tịch");
        signedIn("nguoi-than@example.vn").post(own, own, declared);

        assertThat(desk.get("/conflicts").body()).contains("Vợ làm ở phòng hộ tịch");
        assertThat(signedIn("privacy-elsewhere@example.vn").get("/conflicts").body())
                .doesNotContain("Vợ làm");
    }

    private static String page(CampaignId campaign) {
        return "/campaigns/%s/privacy".formatted(campaign.value());
    }
}
