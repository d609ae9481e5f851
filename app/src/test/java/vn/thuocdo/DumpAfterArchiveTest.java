package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.demo.SimulatedCarrier;
import vn.thuocdo.form.Forms;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.PartForGood;
import vn.thuocdo.response.ExampleField;
import vn.thuocdo.response.OpenedField;

/**
 * A campaign goes through every way by which answers come, and is archived. Then somebody has all rows of all tables,
 * of schema {@code identity} too, with the transactions that wrote them, and every letter: whose an answer is they do
 * not find out.
 */
class DumpAfterArchiveTest extends PageTest {

    private static final SimulatedCarrier CARRIER = carrier();
    private static final String PLANNER = "luu-tru@sonoivu.example";
    private static final String LEAD = "luu-tru@buudien.example";
    private static final List<String> CLERKS = List.of("luu-tru-1@buudien.example", "luu-tru-2@buudien.example");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int HOPS = 4;

    @TempDir
    static Path folder;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> letters = List.of();
    private List<String> persons = List.of();

    private static SimulatedCarrier carrier() {
        try {
            return SimulatedCarrier.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void messages(DynamicPropertyRegistry registry) {
        CARRIER.settings().forEach((setting, value) -> registry.add(setting, () -> value));
        registry.add("thuocdo.invitation.fewest-answers", () -> 1);
    }

    @AfterAll
    static void stop() {
        CARRIER.close();
    }

    @BeforeAll
    void surveyAndArchive() throws Exception {
        CARRIER.callsBack(URI.create(address()));
        campaign = new ExampleField(application, db).opened(this::contacts);
        db.sql("insert into campaign.mode (campaign, mode) values (:id, 'OPEN_LINK')")
                .param("id", campaign.value())
                .update();
        letters = OpenedField.letters(application, db, campaign);
        persons = persons();
        account(PLANNER, new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account(
                LEAD,
                new Grant(Role.FIELD_LEAD, ExampleFrames.POST),
                new Grant(Role.FIELD_LEAD, ExampleFrames.PROVINCE));
        CLERKS.forEach(clerk -> account(clerk, new Grant(Role.DATA_ENTRY, ExampleFrames.PROVINCE)));
        invite();
        answer();
        remind();
        assertThat(answers()).isGreaterThanOrEqualTo(12);
        application.getBean(PartForGood.class).archive(campaign.value(), UUID.randomUUID());
    }

    /** Everybody has a telephone of their own. */
    private void contacts() {
        var number = 1000;
        for (var code : db.sql("select code from dossier.dossier order by code")
                .query(String.class)
                .list()) {
            var id = UUID.randomUUID();
            var contact = new Contact("Nguyễn " + code, "+8491234" + number++, "", "Thôn Một");
            application.getBean(Contacts.class).keep(id, contact, null);
            db.sql("update dossier.dossier set contact = :id where code = :code")
                    .param("id", id)
                    .param("code", code)
                    .update();
        }
    }

    /** What stands for one of those drawn: the unit, the contact, the keyed hash of the person, the dossier. */
    private List<String> persons() {
        return db.sql("""
                select unnest(array[u.id, u.contact::text, encode(u.person, 'hex'), d.code])
                from frame.unit u join frame.frame f on f.id = u.frame left join dossier.dossier d on d.id = u.dossier
                where f.campaign = :campaign
                """).param("campaign", campaign.value()).query(String.class).list().stream()
                .filter(value -> value != null)
                .toList();
    }

    private void invite() throws InterruptedException {
        var schedule = "/campaigns/%s/invitations/users".formatted(campaign.value());
        var values = Map.of(
                "media",
                "SMS",
                "first",
                LocalDate.now().toString(),
                "after",
                "7",
                "reminders",
                "1",
                "version",
                "0",
                "go",
                "start");
        assertThat(signedIn(PLANNER).post(schedule, schedule, values).uri().getPath())
                .endsWith("/invitations");
        awaitMessages(0);
        assertThat(signedIn(LEAD).bytes(schedule + "/letters/first/1.pdf")).startsWith('%', 'P', 'D', 'F');
    }

    private void awaitMessages(int step) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !areSent(step)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(areSent(step)).as("messages of step %d: %s", step, states()).isTrue();
    }

    private List<String> states() {
        return db.sql("select concat_ws(' ', step, state, medium, reason) from invitation.message")
                .query(String.class)
                .list();
    }

    private boolean areSent(int step) {
        return db.sql("""
                select count(*) > 0 and bool_and(state not in ('WAITING', 'SENDING')) from invitation.message
                where campaign = :campaign and step = :step
                """)
                .param("campaign", campaign.value())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    /** Five by link, one who breaks off, three in a file, three on paper, one by an open link. */
    private void answer() throws IOException {
        letters.subList(0, 5).forEach(letter -> OpenedField.answered(visitor(), letter));
        visitor().post("/answer/form", "/answer/form", Map.of("token", letters.get(5), "page", "start", "self", "yes"));
        var lines = new StringBuilder("Mã phiếu,Hình thức,Ngày trả lời,Mã điều tra viên,self\n");
        letters.subList(6, 9)
                .forEach(letter -> lines.append("%s,phỏng vấn,%s,DTV-01,2%n".formatted(letter, LocalDate.now())));
        var paper = "/campaigns/%s/paper".formatted(campaign.value());
        var file = Files.writeString(folder.resolve("luu-tru.csv"), lines);
        signedIn(LEAD).upload(paper, paper + "/users/files", Map.of(), "file", file);
        CLERKS.forEach(this::key);
        var counter = "/campaigns/%s/counter".formatted(campaign.value());
        var link = signedIn(PLANNER)
                .post(counter, counter + "/links", Map.of("arm", "users"))
                .body()
                .replaceAll("(?s).*?(/o/[0-9A-Za-z_-]+).*", "$1");
        assertThat(OpenedField.answer(visitor(), link)).contains("Mã biên nhận");
    }

    private void key(String clerk) {
        var form = application
                .getBean(Forms.class)
                .frozen(campaign, "users")
                .orElseThrow()
                .id();
        var keying = "/keying/" + form.value();
        var browser = signedIn(clerk);
        for (var letter : letters.subList(9, 12)) {
            browser.post(
                    keying,
                    keying,
                    Map.of(
                            "sheet:code",
                            letter,
                            "sheet:answered",
                            LocalDate.now().toString(),
                            "sheet:interviewer",
                            "DTV-02",
                            "self",
                            "2"));
        }
    }

    /** A week later: whoever has not answered is reminded, and who has is marked. */
    private void remind() throws InterruptedException {
        db.sql("update invitation.schedule set first_on = first_on - 7 where campaign = :campaign")
                .param("campaign", campaign.value())
                .update();
        awaitMessages(1);
    }

    private long answers() {
        return db.sql("select count(*) from response.answer where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }

    /** Everything, as whoever owns the server reads it. */
    private Dump dump() {
        var database = db.sql("select current_database()").query(String.class).single();
        return Dump.of(JdbcClient.create(TestDatabase.as("postgres", database)));
    }

    @Test
    void lettersAndTheirHashesStandNowhere() {
        var hex = HexFormat.of();
        var traces = letters.stream()
                .flatMap(letter -> Stream.of(
                        letter,
                        hex.formatHex(letter.getBytes(StandardCharsets.US_ASCII)),
                        hex.formatHex(InvitationTokens.hash(letter))))
                .toList();

        assertThat(dump().tablesWith(traces)).isEmpty();
    }

    @Test
    void noWayLeadsFromAnAnswerToAPerson() {
        assertThat(waysToPersons(dump())).isEmpty();
    }

    /** What the test before would miss is found here: a note of who answered, and a transaction that wrote both. */
    @Test
    void aWayThatThereWereWouldBeFound() {
        var case1 = db.sql("select number::text from response.answer where campaign = :campaign limit 1")
                .param("campaign", campaign.value())
                .query(String.class)
                .single();
        db.sql("create table response.note (number uuid, remark text)").update();
        db.sql("insert into response.note values (:number::uuid, 'of dossier ' || :person)")
                .param("number", case1)
                .param("person", persons.getFirst())
                .update();

        assertThat(waysToPersons(dump())).contains("response.note");
        db.sql("drop table response.note").update();
    }

    /** The tables with a row about somebody that is reached from an answer. */
    private Set<String> waysToPersons(Dump dump) {
        var known = new HashSet<>(persons);
        var found = new HashSet<String>();
        for (var row : dump.reached("response.answer", HOPS)) {
            if (row.words().stream().anyMatch(known::contains)
                    || row.table().startsWith("invitation.recipient")
                    || row.table().startsWith("invitation.message")) {
                found.add(row.table());
            }
        }
        return found;
    }
}
