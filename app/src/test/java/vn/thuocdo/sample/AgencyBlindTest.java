package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.statistics.selection.DrawMethod;

/**
 * An agency never learns which of its dossiers were drawn. Every route of {@code rights.csv} it reaches is asked twice:
 * with one sample, and with another that has none of its units. The answers are the same, and hold no id of a unit.
 */
class AgencyBlindTest extends PageTest {

    private static final String WHO = "blind-justice@example.vn";
    /** How somebody signs in and out: new secrets each time, and sessions that end. */
    private static final Pattern OWN_ACCOUNT = Pattern.compile("(GET|POST) /(account/|sign-|forgotten-).*");

    private static final Set<String> PUBLIC_FILES =
            Set.of("GET /draws/frames/{frame}/frame.csv", "GET /draws/samples/{id}/sample.csv");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
    /** What an account sees of its sessions; it has nothing to do with draws. */
    private static final Pattern BROWSER = Pattern.compile("Java-http-client/[0-9.]+");

    private static final Pattern MOMENT = Pattern.compile("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
    private static final Pattern SECRET = Pattern.compile("thuocdo_[A-Za-z0-9_-]{43}");

    private ExampleDraws examples;

    @BeforeAll
    void accounts() {
        examples = new ExampleDraws(application, db);
        examples.lists();
        account(WHO, new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAMPLED", "FIELDWORK", "FIELD_CLOSED", "RELEASED"})
    void noAnswerTellsWhichDossiersWereDrawn(Stage stage) throws IOException {
        examples.lists();
        var frame = examples.frozen();
        var draw = examples.drawn(frame, "");
        examples.stage(frame.campaign(), stage);
        var agency = signedIn(WHO);
        var key = key(agency);
        answers(agency, frame, draw, key);

        var one = answers(agency, frame, draw, key);
        drawOthers(frame, draw);
        var other = answers(agency, frame, draw, key);

        assertThat(one.size()).isGreaterThan(30);
        assertThat(other).isEqualTo(one);
        var ids = db.sql("select id from frame.unit").query(String.class).list();
        assertThat(one).allSatisfy((route, answer) -> assertThat(ids).noneMatch(answer::contains));
    }

    /** All sixty dossiers of the agency are drawn; with fewer of them its answers, and the public's, are the same. */
    @ParameterizedTest
    @EnumSource(names = {"SAMPLED", "FIELDWORK"})
    void noAnswerTellsThatAllOfAStratumWereDrawn(Stage stage) throws IOException {
        examples.lists();
        var campaign = new ExampleFrames(db).campaign("users");
        quotas(campaign, 60, 10);
        var frame = examples.frozen(campaign, DrawMethod.SIMPLE_RANDOM, SeedRule.COMMITMENTS);
        assertThat(db.sql("select count(*) from frame.stratum where frame = :frame and size = units")
                        .param("frame", frame.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        var draw = examples.drawn(frame, "");
        examples.stage(campaign, stage);
        var agency = signedIn(WHO);
        var key = key(agency);
        answers(agency, frame, draw, key);

        var whole = answers(agency, frame, draw, key);
        var open = published(frame, draw);
        quotas(campaign, 20, 50);
        db.sql("update frame.stratum set size = 7, reserves = 2 where frame = :frame and size = units")
                .param("frame", frame.id().value())
                .update();

        assertThat(answers(agency, frame, draw, key)).isEqualTo(whole);
        assertThat(published(frame, draw)).isEqualTo(open);
        assertThat(open.get("GET /draws/frames/{frame}/strata.csv")).startsWith("403");
    }

    /** What everybody is answered about draws. */
    private Map<String, String> published(Frame frame, DrawId draw) throws IOException {
        var answers = new TreeMap<String, String>();
        for (var route : routes()) {
            if (route.startsWith("GET /draws")) {
                var path = path(route.substring(route.indexOf(' ') + 1), frame, draw);
                answers.put(route, plain(visitor(), route, path));
            }
        }
        return answers;
    }

    private void quotas(CampaignId campaign, int justice, int homeAffairs) {
        db.sql("""
                update campaign.quota set size = case agency when :justice then :one else :other end
                where campaign = :id
                """)
                .param("justice", ExampleFrames.JUSTICE)
                .param("one", justice)
                .param("other", homeAffairs)
                .param("id", campaign.value())
                .update();
    }

    /** Each drawn unit gives its place to one of the same stratum that was not drawn. */
    private void drawOthers(Frame frame, DrawId draw) {
        var swapped = db.sql("""
                with old as (delete from sample.drawn_unit where draw = :draw returning *),
                gone as (select old.*, row_number() over (partition by stratum order by unit) as n from old),
                fresh as (
                    select u.*, row_number() over (partition by u.stratum order by u.ordinal) as n
                    from frame.unit u
                    where u.frame = :frame
                        and not exists (select from sample.drawn_unit s where s.draw = :draw and s.unit = u.ordinal)
                )
                insert into sample.drawn_unit (draw, frame, unit, stratum, id, status, position, part, whole)
                select g.draw, g.frame, f.ordinal, f.stratum, f.id, g.status, g.position, g.part, g.whole
                from gone g join fresh f using (stratum, n)
                """)
                .param("draw", draw.value())
                .param("frame", frame.id().value())
                .update();
        var draws = application.getBean(Draws.class);
        assertThat(swapped)
                .isEqualTo(draws.get(draw).official() + draws.get(draw).reserves());
        db.sql("delete from frame.asked").update();
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            draws.lookUp(draw);
            draws.keepAsked(draw, LocalDate.now(), 12);
        });
    }

    private static String key(WebClient agency) {
        var page =
                agency.post("/dossiers/keys", "/dossiers/keys", Map.of("name", "Một cửa điện tử", "noSecrets", "true"));
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** What the agency is answered, by route. */
    private Map<String, String> answers(WebClient agency, Frame frame, DrawId draw, String key) throws IOException {
        var answers = new TreeMap<String, String>();
        for (var route : routes()) {
            var path = path(route.substring(route.indexOf(' ') + 1), frame, draw);
            var open = PUBLIC_FILES.contains(route) && agency.get(path).statusCode() == 200;
            if (open) {
                assertThat(agency.get(path).body()).doesNotContain("A0000", "H0000");
            } else {
                answers.put(route, plain(agency, route, path));
            }
        }
        answers.put("the feed", send(agency, key));
        answers.put("the withdrawal", withdraw(agency));
        return answers;
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "rights.csv")).stream();
    }

    private static Set<String> routes() throws IOException {
        var reached = Pattern.compile(".*,(.* )?(AGENCY|everyone|signed-in)( .*)?");
        return lines().filter(line -> reached.matcher(line).matches())
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(route -> !OWN_ACCOUNT.matcher(route).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address of a route: of this campaign, frame, draw and agency where it names one. */
    private String path(String route, Frame frame, DrawId draw) {
        var whole = route.replace("{kind:csv|xlsx}", "csv")
                .replace("{frame}", frame.id().value().toString())
                .replace("{campaign}", frame.campaign().value().toString())
                .replace("{extension}", "pdf");
        var value = switch (route.substring(1).split("/")[0]) {
            case "agencies" -> ExampleFrames.JUSTICE;
            case "campaigns" -> frame.campaign().value();
            case "frames" -> frame.id().value();
            case "draws", "samples" -> draw.value();
            case "ceremonies" ->
                application.getBean(Draws.class).get(draw).ceremony().value();
            case "dossiers" -> own(route.contains("batches") ? "batch b where" : "upload u where source = 'FILE' and");
            case "procedures" -> "1.000001";
            case "places" -> "01";
            default -> new UUID(0, 7);
        };
        return whole.replaceAll("[{][^}]*[}]", value.toString());
    }

    private UUID own(String rows) {
        return db.sql("select id from dossier.%s agency = :agency order by id desc limit 1".formatted(rows))
                .param("agency", ExampleFrames.JUSTICE)
                .query(UUID.class)
                .single();
    }

    private static String plain(WebClient agency, String route, String path) {
        var request = agency.request(path);
        var answer = route.startsWith("GET")
                ? agency.send(request.GET())
                : agency.send(request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + agency.token("/notices"))));
        return bare(answer.statusCode() + "\n" + answer.body());
    }

    private static String bare(String body) {
        var still = MOMENT.matcher(TOKEN.matcher(body).replaceAll("")).replaceAll("");
        return BROWSER.matcher(still).replaceAll("");
    }

    /** Sends the agency's dossiers once more. */
    private static String send(WebClient agency, String key) {
        var one = """
                {"code": "A%07d", "procedure": "1.000001", "resolvingAgency": "%s", "channel": "ONLINE",
                 "applicant": "CITIZEN", "proxy": false, "received": "2025-01-02", "returned": "2025-01-08",
                 "name": "Nguyễn Văn An", "phone": "0912345123"}
                """;
        var code = "H99.02." + ExampleFrames.JUSTICE.toString().substring(24);
        var all = Stream.iterate(1, at -> at + 1).limit(60).map(at -> one.formatted(at, code));
        return agency.send(agency.request("/api/dossiers")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(all.collect(Collectors.joining(",", "[", "]")))))
                .body();
    }

    /** Withdraws the agency's list; then it is put back. */
    private String withdraw(WebClient agency) {
        var page = "/dossiers/batches/"
                + db.sql("""
                select id from dossier.batch where agency = :agency and state = 'CONFIRMED' order by id desc limit 1
                """)
                        .param("agency", ExampleFrames.JUSTICE)
                        .query(UUID.class)
                        .single();
        var answer = agency.post(page, page + "/withdraw", Map.of("reason", "gửi nhầm", "seen", "CONFIRMED"));
        db.sql("""
                update dossier.batch set state = 'CONFIRMED', withdrawn_reason = null where state = 'WITHDRAWN'
                """).update();
        return bare(answer.statusCode() + "\n" + answer.body());
    }
}
