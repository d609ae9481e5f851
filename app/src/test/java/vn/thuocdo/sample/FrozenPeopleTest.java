package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.DiscardFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.FreezeProgress;
import vn.thuocdo.frame.SeedRule;

/** What a frozen frame saw stays: an agency that hands its list in again puts nobody else into the sample. */
class FrozenPeopleTest extends PageTest {

    private static final Pattern SECRET = Pattern.compile("thuocdo_[A-Za-z0-9_-]{43}");

    @Autowired
    Contacts contacts;

    @Autowired
    DiscardFrame discard;

    private ExampleDraws examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleDraws(application, db);
        examples.lists();
        account("frozen-justice@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
        account("frozen-lead@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("frozen-post@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
    }

    @BeforeEach
    void lists() {
        db.sql("delete from privacy.objection").update();
        examples.lists();
        examples.contacts();
    }

    /** The agency withdraws its list, and sends the same codes with people of its choice. */
    private void swapPeople() {
        var agency = signedIn("frozen-justice@example.vn");
        var page = "/dossiers/batches/"
                + db.sql("select batch from dossier.dossier where code = 'A0000001'")
                        .query(UUID.class)
                        .single();
        agency.post(page, page + "/withdraw", Map.of("reason", "gửi nhầm", "seen", "CONFIRMED"));
        var answer = agency.send(agency.request("/api/dossiers")
                .header("Authorization", "Bearer " + key(agency))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Stream.iterate(1, at -> at + 1)
                        .limit(60)
                        .map(FrozenPeopleTest::dossier)
                        .collect(Collectors.joining(",", "[", "]")))));
        assertThat(answer.body()).contains("\"kept\":60");
    }

    private static String dossier(int number) {
        return """
                {"code": "A%07d", "procedure": "1.000001", "resolvingAgency": "H99.02.%s", "channel": "ONLINE",
                 "applicant": "CITIZEN", "proxy": false, "received": "2025-01-02", "returned": "2025-01-08",
                 "name": "Người Nhà Cán Bộ", "phone": "0987%06d"}
                """.formatted(number, ExampleFrames.JUSTICE.toString().substring(24), number);
    }

    private static String key(WebClient agency) {
        var page = agency.post("/dossiers/keys", "/dossiers/keys", Map.of("name", "Một cửa", "noSecrets", "true"));
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String official(DrawId draw) {
        examples.confirm(examples.entered(draw));
        return listed(draw);
    }

    private String listed(DrawId draw) {
        return signedIn("frozen-post@example.vn")
                .get("/samples/%s/lists/official.csv".formatted(draw.value()))
                .body();
    }

    @Test
    void areThoseTheFieldIsSentTo() {
        var frame = examples.frozen();
        swapPeople();
        var draw = examples.drawn(frame, "");

        var list = official(draw);

        assertThat(list).contains("Nguyễn Văn A00").doesNotContain("Người Nhà");
        assertThat(list.lines().filter(line -> line.contains("0912345678"))).hasSize(20);
        assertThat(number("select count(*) from frame.asked a where person in (select person from dossier.dossier)"))
                .isEqualTo(10); // of the other department, which kept its list
        var lead = signedIn("frozen-lead@example.vn");
        assertThat(lead.get("/").body()).contains("1 danh sách bị rút sau khi chốt");
        assertThat(lead.get(frame.page()).body()).contains("1 danh sách bị rút sau khi chốt");
    }

    /** While the frame is being frozen, which takes minutes, its list is held. */
    @Test
    void stayWhereTheListIsSentAgainDuringTheFreeze() {
        var frames = application.getBean(Frames.class);
        var begun = application
                .getBean(CountFrame.class)
                .begin(new ExampleFrames(db).campaign("users"), "users", 1, ExampleFrames.programme());
        var swaps = new ArrayList<CompletableFuture<Void>>();
        var revision = frames.get(begun).revision();

        application
                .getBean(FreezeFrame.class)
                .freeze(begun, revision, SeedRule.COMMITMENTS, ExampleFrames.programme(), (step, _) -> {
                    if (step == FreezeProgress.Step.HASH) {
                        var swap = CompletableFuture.runAsync(this::swapPeople);
                        swaps.add(swap);
                        swap.copy().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
                    }
                });
        swaps.forEach(CompletableFuture::join);

        assertThat(swaps).hasSize(1);
        assertThat(official(examples.drawn(frames.get(begun), "")))
                .contains("Nguyễn Văn A00")
                .doesNotContain("Người Nhà");
    }

    @Test
    void keepTheirObjectionWhoeverIsNamedLater() {
        var frame = examples.frozen();
        swapPeople();
        db.sql("""
                insert into privacy.objection (person, since)
                select person, current_date from frame.unit where frame = :frame
                """).param("frame", frame.id().value()).update();

        assertThat(official(examples.drawn(frame, "")))
                .contains("từ chối được hỏi")
                .doesNotContain("Nguyễn Văn");
    }

    @Test
    void areDestroyedOnTheirDay() {
        var draw = examples.drawn(examples.frozen(), "");
        db.sql("update contact.person set keep_until = '2026-01-01'").update();

        contacts.destroyExpired(LocalDate.of(2026, 2, 1));

        assertThat(official(draw)).doesNotContain("Nguyễn Văn").hasLineCount(21);
    }

    @Test
    void areForgottenWithAFrameThatIsGivenUp() {
        var frame = examples.frozen();
        swapPeople();
        var frozen = held(frame);
        assertThat(kept(frozen)).isEqualTo(105);

        discard.discard(frame.id(), frame.revision(), "lập lại", ExampleFrames.programme());

        assertThat(held(frame)).isEmpty();
        assertThat(kept(frozen)).isEqualTo(45); // of the department that did not withdraw its list
    }

    private Set<UUID> held(Frame frame) {
        return db.sql("select contact from frame.unit where frame = :frame and contact is not null")
                .param("frame", frame.id().value())
                .query(UUID.class)
                .set();
    }

    private int kept(Set<UUID> ids) {
        return contacts.find(ids).size();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
