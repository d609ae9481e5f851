package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;

/** What everybody, supervisors and others see of a draw, before and after the field is closed. */
class SampleSightTest extends PageTest {

    private ExampleDraws examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleDraws(application, db);
        examples.lists();
        account("sight-programme@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("sight-approver@example.vn", new Grant(Role.APPROVER, ExampleFrames.HOME_AFFAIRS));
        account("sight-agency@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
        account("sight-field_lead@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        account("sight-supervisor@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
        account("sight-stranger@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.ELSEWHERE));
        account("sight-admin@example.vn", new Grant(Role.ADMIN, ExampleFrames.PROVINCE));
        account(
                "sight-double@example.vn",
                new Grant(Role.SUPERVISOR, ExampleFrames.FRONT),
                new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
    }

    @BeforeEach
    void lists() {
        examples.lists();
    }

    private WebClient as(String who) {
        return who.equals("nobody")
                ? visitor()
                : signedIn("sight-%s@example.vn".formatted(who.toLowerCase(Locale.ROOT)));
    }

    /** Columns: the page of the draw; the supervisors' frame and sample files; the public ones. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "nobody,     SAMPLED,      -,   -,   403",
        "agency,     SAMPLED,      403, 403, 403",
        "programme,  SAMPLED,      200, 403, 403",
        "approver,   SAMPLED,      200, 403, 403",
        "field_lead, SAMPLED,      403, 403, 403",
        "admin,      SAMPLED,      403, 403, 403",
        "stranger,   SAMPLED,      403, 403, 403",
        "double,     SAMPLED,      200, 403, 403",
        "supervisor, SAMPLED,      200, 200, 403",
        "supervisor, FIELDWORK,    200, 200, 403",
        "nobody,     FIELDWORK,    -,   -,   403",
        "nobody,     FIELD_CLOSED, -,   -,   200",
        "agency,     FIELD_CLOSED, 403, 403, 200",
        "supervisor, FIELD_CLOSED, 200, 200, 200",
        "programme,  RELEASED,     200, 403, 200",
    })
    void isByRoleAndStage(String who, Stage stage, String page, String witnessed, int open) {
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");
        var ceremony = application.getBean(Draws.class).get(draw).ceremony();
        examples.stage(frame.campaign(), stage);
        var client = as(who);

        answers(client, "/samples/" + draw.value(), page);
        answers(client, "/ceremonies/%s/frame.csv".formatted(ceremony.value()), witnessed);
        answers(client, "/ceremonies/%s/strata.csv".formatted(ceremony.value()), witnessed);
        answers(client, "/ceremonies/%s/draw.yaml".formatted(ceremony.value()), witnessed);
        answers(client, "/draws/frames/%s/strata.csv".formatted(frame.id().value()), String.valueOf(open));
        answers(client, "/draws/frames/%s/draw.yaml".formatted(frame.id().value()), String.valueOf(open));
        answers(client, "/samples/%s/sample.csv".formatted(draw.value()), witnessed);
        answers(client, "/draws/frames/%s/frame.csv".formatted(frame.id().value()), String.valueOf(open));
        answers(client, "/draws/samples/%s/sample.csv".formatted(draw.value()), String.valueOf(open));
        answers(client, "/draws/" + frame.campaign().value(), "200");
        assertThat(client.get("/draws/" + frame.campaign().value()).body().contains("frame.csv\""))
                .isEqualTo(open == 200);
    }

    /** A dash stands for the page where one signs in. */
    private static void answers(WebClient client, String path, String expected) {
        var answer = client.get(path);
        if (expected.equals("-")) {
            assertThat(answer.uri().getPath()).as(path).isEqualTo("/sign-in");
        } else {
            assertThat(answer.statusCode()).as(path).isEqualTo(Integer.parseInt(expected));
        }
    }

    @Test
    void thePublicFilesHaveThePublishedHashes() {
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");
        examples.stage(frame.campaign(), Stage.FIELD_CLOSED);

        var list =
                visitor().get("/draws/frames/%s/frame.csv".formatted(frame.id().value()));
        var sample = visitor().get("/draws/samples/%s/sample.csv".formatted(draw.value()));

        var strata =
                visitor().get("/draws/frames/%s/strata.csv".formatted(frame.id().value()));

        assertThat(SampleFile.sha256(list.body())).isEqualTo(frame.frozen().sha256());
        assertThat(SampleFile.sha256(strata.body() + list.body()))
                .isEqualTo(frame.frozen().planSha256());
        assertThat(SampleFile.sha256(sample.body()))
                .isEqualTo(application.getBean(Draws.class).get(draw).sha256());
    }

    @Test
    void whatASupervisorFetchesIsOnRecord() {
        var draw = examples.drawn(examples.frozen(), "");
        var ceremony = application.getBean(Draws.class).get(draw).ceremony().value();
        var supervisor = as("supervisor");

        supervisor.get("/ceremonies/%s/frame.csv".formatted(ceremony));
        supervisor.get("/ceremonies/%s/strata.csv".formatted(ceremony));
        supervisor.get("/samples/%s/sample.csv".formatted(draw.value()));

        assertThat(db.sql("""
                select details::jsonb ->> 'file' from audit.entry
                where deed = 'sample.file-fetched' and subject in (:draw, :ceremony) order by id
                """)
                        .param("draw", draw.value().toString())
                        .param("ceremony", ceremony.toString())
                        .query(String.class)
                        .list())
                .containsExactly("frame.csv", "strata.csv", "sample.csv");
    }

    @Test
    void noFrameIsShownBeforeTheSeedIsMade() {
        var ceremony = examples.called(examples.frozen(), "");

        var answer = as("supervisor").get("/ceremonies/%s/frame.csv".formatted(ceremony.value()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aSupervisorFindsACodeInFrameAndSampleAndLeavesNoTraceOfIt() {
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");

        assertThat(check("supervisor", draw, code(frame, draw, "in ('MAIN', 'CERTAIN')")))
                .contains("mẫu chính thức");
        assertThat(check("supervisor", draw, code(frame, draw, "= 'RESERVE'"))).contains("mẫu dự phòng");
        var spared = code(frame, draw, "is null");
        assertThat(check("supervisor", draw, spared)).contains("không được chọn");
        assertThat(check("supervisor", draw, "A9999999")).contains("không có trong dàn mẫu");
        assertThat(check("double", draw, spared)).contains("sample/list-conflict");
        assertThat(check("stranger", draw, spared)).doesNotContain("không được chọn");
        assertThat(check("programme", draw, spared)).doesNotContain("không được chọn");
        assertThat(db.sql("select count(*) from audit.entry where details::text like '%' || :code || '%'")
                        .param("code", spared)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String check(String who, DrawId draw, String code) {
        var page = who.equals("programme") || who.equals("stranger") ? "/notices" : "/samples/" + draw.value();
        return as(who).post(
                        page,
                        "/samples/%s/check".formatted(draw.value()),
                        Map.of("code", " " + code.toLowerCase(Locale.ROOT)))
                .body();
    }

    private String code(Frame frame, DrawId draw, String status) {
        return db.sql("""
                select d.code
                from frame.unit u
                join dossier.dossier d on d.id = u.dossier
                left join sample.drawn_unit s on s.draw = :draw and s.unit = u.ordinal
                where u.frame = :frame and s.status %s
                limit 1
                """.formatted(status))
                .param("draw", draw.value())
                .param("frame", frame.id().value())
                .query(String.class)
                .single();
    }
}
