package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The official and the reserve list: whom they go to, when, and what stands in them. */
class FieldListTest extends PageTest {

    private static final String POST = "list-post@example.vn";

    private ExampleDraws examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleDraws(application, db);
        examples.lists();
        account(POST, new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        account("list-other@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.ELSEWHERE));
        account(
                "list-both@example.vn",
                new Grant(Role.FIELD_LEAD, ExampleFrames.POST),
                new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
        for (var role : Role.values()) {
            if (role != Role.FIELD_LEAD) {
                account(email(role), new Grant(role, ExampleFrames.PROVINCE), new Grant(role, ExampleFrames.FRONT));
            }
        }
    }

    private static String email(Role role) {
        return "list-%s@example.vn".formatted(role.name().toLowerCase(Locale.ROOT));
    }

    @BeforeEach
    void lists() {
        examples.lists();
        examples.contacts();
    }

    private static String official(DrawId draw) {
        return "/samples/%s/lists/official.csv".formatted(draw.value());
    }

    private static String reserve(DrawId draw) {
        return "/samples/%s/lists/reserve.csv".formatted(draw.value());
    }

    private DrawId released(Frame frame) {
        var draw = examples.drawn(frame, "");
        examples.confirm(examples.entered(draw));
        return draw;
    }

    @Test
    void waitForTheConfirmedMinutes() {
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");
        var post = signedIn(POST);

        assertThat(post.get(official(draw)).body()).contains("sample/list-not-released");
        var decision = examples.entered(draw);
        assertThat(post.get(official(draw)).statusCode()).isEqualTo(409);
        assertThat(post.get("/campaigns/" + frame.campaign().value()).body()).doesNotContain("Đến danh sách mẫu");
        examples.confirm(decision);

        assertThat(post.get(official(draw)).statusCode()).isEqualTo(200);
        assertThat(post.get("/").body()).contains("danh sách mẫu đã sẵn sàng");
        assertThat(post.get("/campaigns/" + frame.campaign().value() + "/lists").body())
                .contains("official.xlsx", "reserve.csv")
                .doesNotContain("Nguyễn Văn");
        examples.stage(frame.campaign(), Stage.FIELD_CLOSED);
        assertThat(post.get(official(draw)).body()).contains("sample/list-closed");
    }

    @Test
    void waitForMinutesSignedAfterTheDraw() {
        var draw = examples.drawn(examples.frozen(), "");

        assertThatThrownBy(() -> examples.entered(draw, -1)).hasMessageContaining("decision/day");
        assertThatThrownBy(() -> examples.entered(draw, 1)).hasMessageContaining("decision/day");
    }

    @Test
    void goToNobodyElse() {
        var draw = released(examples.frozen());

        for (var role : Role.values()) {
            if (role != Role.FIELD_LEAD) {
                refuses(signedIn(email(role)), draw);
            }
        }
        refuses(signedIn("list-other@example.vn"), draw);
        refuses(signedIn("list-both@example.vn"), draw);
        assertThat(visitor().get(official(draw)).body()).doesNotContain("Nguyễn Văn");
    }

    private static void refuses(WebClient client, DrawId draw) {
        for (var path :
                new String[] {official(draw), reserve(draw), official(draw).replace("csv", "xlsx")}) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void areApartInTheOrderOfTheDrawAndOnRecord() {
        var draw = released(examples.frozen());
        var post = signedIn(POST);

        var main = lines(post.get(official(draw)).body());
        var reserve = lines(post.get(reserve(draw)).body());

        assertThat(main).hasSize(21);
        assertThat(main.get(0))
                .startsWith("\ufeffSTT,Tầng,Thứ tự chọn trong tầng,Mã mẫu")
                .endsWith("Ghi chú");
        assertThat(ids(main)).isEqualTo(drawn(draw, "<>")).doesNotContainAnyElementsOf(ids(reserve));
        assertThat(ids(reserve)).isEqualTo(drawn(draw, "="));
        assertThat(main.get(1))
                .startsWith("1,S0001,1,")
                .contains("'=Nguyễn Văn ", "0912345678", "Đăng ký khai sinh")
                .containsPattern("\\d\\d/\\d\\d/2025");
        assertThat(post.get(official(draw).replace("csv", "xlsx")).body()).startsWith("PK");
        assertThat(db.sql("select details::text from audit.entry where deed = 'sample.list-handed' order by id")
                        .query(String.class)
                        .list())
                .last()
                .asString()
                .contains("OFFICIAL", "20")
                .doesNotContain("Nguyễn");
    }

    private List<String> drawn(DrawId draw, String operator) {
        return db.sql("""
                select id from sample.drawn_unit where draw = :draw and status %s 'RESERVE'
                order by stratum collate "C", position
                """.formatted(operator))
                .param("draw", draw.value())
                .query(String.class)
                .list();
    }

    private static List<String> lines(String csv) {
        return csv.lines().toList();
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",")[3]).toList();
    }

    @Test
    void spareWhoWasAskedAndNameNoSensitiveProcedure() {
        db.sql("update dossier.dossier set procedure = '1.000002'").update();
        var frame = examples.frozen();
        db.sql("update frame.unit set not_asked = true where frame = :frame")
                .param("frame", frame.id().value())
                .update();
        var draw = released(frame);

        var list = signedIn(POST).get(official(draw)).body();

        assertThat(list).contains("Không liên hệ").doesNotContain("Nguyễn Văn", "lý lịch tư pháp", "A00000", "H00000");
    }

    @Test
    void areWithdrawnByARedrawWhichNeedsItsOwnMinutes() {
        var frame = examples.frozen();
        var first = released(frame);
        var second = examples.drawn(frame, "sai sót khi công bố");
        var post = signedIn(POST);

        assertThat(post.get(official(first)).body()).contains("sample/draw-replaced");
        assertThat(post.get(official(second)).body()).contains("sample/list-not-released");
        var overtaken = examples.entered(second);
        var third = examples.drawn(frame, "lại sai");

        assertThatThrownBy(() -> examples.confirm(overtaken))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.DRAW_REPLACED));
        assertThat(Stream.of(first, second, third).map(SampleHasDecision::new))
                .extracting(each -> each.confirmed(db))
                .containsExactly(true, false, false);
    }

    private record SampleHasDecision(DrawId draw) {
        boolean confirmed(JdbcClient db) {
            return db.sql("""
                    select exists (select from decision.decision where subject = :draw and confirmed_at is not null)
                    """).param("draw", draw.value()).query(Boolean.class).single();
        }
    }

    @Test
    void nobodyIsAskedByTwoCampaignsThatFrozeBeforeEitherDrew() {
        var one = examples.frozen();
        var two = examples.frozen();
        var first = examples.drawn(one, "");
        var second = examples.drawn(two, "");
        var lists = application.getBean(FieldLists.class);

        var inBoth = db.sql("""
                select b.id from sample.drawn_unit a
                join frame.unit u on u.frame = a.frame and u.ordinal = a.unit
                join frame.unit v on v.person = u.person
                join sample.drawn_unit b on b.frame = v.frame and b.unit = v.ordinal and b.status <> 'RESERVE'
                where a.draw = :first and a.status <> 'RESERVE' and b.draw = :second
                """)
                .param("first", first.value())
                .param("second", second.value())
                .query(String.class)
                .set();
        assertThat(inBoth).isNotEmpty();
        assertThat(lists.units(second, SampleList.OFFICIAL).stream()
                        .filter(FieldUnit::spared)
                        .map(FieldUnit::id))
                .containsExactlyInAnyOrderElementsOf(inBoth);
        assertThat(lists.units(first, SampleList.OFFICIAL)).noneMatch(FieldUnit::spared);
    }

    @Test
    void theMinutesNameBodiesHashesStrataAndNoUnit() {
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");
        var one = drawn(draw, "<>").getFirst();

        var draft = application.getBean(SampleMinutes.class).of(draw).toString();

        assertThat(draft)
                .contains(
                        "Sở Nội vụ",
                        "Ủy ban MTTQ Việt Nam tỉnh",
                        frame.frozen().sha256(),
                        application.getBean(Draws.class).get(draw).sha256(),
                        "Sở Tư pháp – trực tiếp",
                        "Ngẫu nhiên đơn giản",
                        "ký, ghi rõ họ tên")
                .doesNotContain(one);
    }

    @Test
    void theMinutesAreForThoseWhoTakePart() {
        var frame = examples.frozen();
        var minutes = "/samples/%s/minutes.".formatted(examples.drawn(frame, "").value());
        var supervisor = signedIn(email(Role.SUPERVISOR));

        var page = supervisor.get("/campaigns/" + frame.campaign().value() + "/sample");

        assertThat(page.body()).contains(minutes + "docx", minutes + "pdf");
        assertThat(supervisor.get(minutes + "docx").statusCode()).isEqualTo(200);
        assertThat(signedIn(POST).get(minutes + "pdf").statusCode()).isEqualTo(200);
        assertThat(signedIn("list-other@example.vn").get(minutes + "pdf").statusCode())
                .isEqualTo(403);
    }
}
