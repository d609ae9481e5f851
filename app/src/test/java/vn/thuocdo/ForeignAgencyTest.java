package vn.thuocdo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.frame.ExampleFrames;

/**
 * The matrix of rights goes on in {@code rights-agency.csv}: every route about one thing is tried with a real one, by
 * every role that {@code rights.csv} lets in: at home, in another province, and in a commune of the same province. Who
 * is refused changes nothing, and no list shows what is another's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignAgencyTest extends PageTest {

    private static final Pattern CODE = Pattern.compile("Mã: ([a-z-]+/[a-z-]+)<");
    private static final Pattern PLACEHOLDER = Pattern.compile("[{]([a-z]+)(:[^}]*)?[}]");
    /** The whole site's: an administrator at any top sees all of it, and everybody that there are draws. */
    private static final Set<String> WHOLE =
            Set.of("GET /audit", "GET /audit/chain", "GET /contact-keys", "GET /draws");

    private static final String ANSWERED = "answered";
    private static final String UNCHANGED = "unchanged";

    private enum Party {
        HOME,
        BELOW,
        ELSEWHERE
    }

    private record Seat(Party party, Role role) {}

    /** Somebody signed in, and what proves that their forms come from our pages. */
    private record Person(UUID account, WebClient client, String token) {}

    /**
     * A line of the table.
     *
     * @param thing whose id stands in the address
     * @param home the roles that are answered at home
     * @param elsewhere what becomes of somebody in another province: the code of a problem, or {@code answered}
     * @param below what becomes of somebody in a commune
     */
    private record Row(String route, String thing, Set<String> home, String elsewhere, String below, String form) {

        boolean isGet() {
            return route.startsWith("GET");
        }

        String path() {
            return route.substring(route.indexOf(' ') + 1);
        }

        boolean answers(Role role) {
            return home.contains("everyone") || home.contains(role.name());
        }
    }

    private Path folder = Path.of("");
    private final Map<Seat, Person> people = new HashMap<>();
    private ForeignThings things;

    @BeforeAll
    void carryEverythingThrough(@TempDir Path files) throws IOException {
        folder = files;
        Files.writeString(folder.resolve("pdf"), "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n");
        Files.writeString(folder.resolve("csv"), "Cột lạ\n1\n");
        things = new ForeignThings(application, db);
        var roles = EnumSet.of(
                Role.PROGRAMME,
                Role.APPROVER,
                Role.AGENCY,
                Role.FIELD_LEAD,
                Role.DATA_ENTRY,
                Role.SUPERVISOR,
                Role.ADMIN);
        for (var party : Party.values()) {
            roles.forEach(role -> people.put(new Seat(party, role), person(party, role)));
        }
        things.of(at(Party.HOME, Role.AGENCY).account(), account(ForeignThings.EMAIL, ForeignThings.JUSTICE));
        rememberASession();
        takeInARequest();
        addAPaper();
        confirmAPosting();
    }

    private void confirmAPosting() throws IOException {
        var dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        Files.write(folder.resolve("png"), Base64.getDecoder().decode(dot));
        var page = "/campaigns/%s/kit".formatted(things.id("campaign"));
        var said = Map.of("agency", ExampleFrames.JUSTICE.toString(), "on", "2026-11-20", "place", "Một cửa");
        at(Party.HOME, Role.AGENCY).client().upload(page, page + "/postings", said, "photo", folder.resolve("png"));
    }

    private void rememberASession() {
        signedIn(ForeignThings.EMAIL);
        var session = db.sql("select session_id from account.session where principal_name = :id")
                .param("id", things.id("account"))
                .query(String.class)
                .single();
        things.put("session", session.strip());
    }

    private void takeInARequest() {
        var desk = at(Party.HOME, Role.PROGRAMME).client();
        var request = desk.post("/privacy/requests", "/privacy/requests", ForeignThings.REQUEST);
        things.put("request", request.uri().getPath().replaceAll(".*/", ""));
    }

    private void addAPaper() {
        var page = "/campaigns/%s/privacy".formatted(things.id("campaign"));
        at(Party.HOME, Role.PROGRAMME)
                .client()
                .upload(page, page + "/papers", Map.of("kind", "ASSESSMENT"), "file", folder.resolve("pdf"));
        var paper = db.sql("select id from privacy.paper where campaign = :id::uuid")
                .param("id", things.id("campaign"))
                .query(String.class)
                .single();
        things.put("paper", paper);
    }

    private Person person(Party party, Role role) {
        var email = "foreign-%s-%s@example.vn".formatted(party, role).toLowerCase(Locale.ROOT);
        var agency = switch (party) {
            case HOME -> ForeignThings.home(role);
            case ELSEWHERE -> ExampleFrames.ELSEWHERE;
            case BELOW -> ForeignThings.COMMUNE;
        };
        var account = account(email, new Grant(role, agency));
        var client = signedIn(email);
        return new Person(account, client, client.token("/notices"));
    }

    private Person at(Party party, Role role) {
        return Objects.requireNonNull(people.get(new Seat(party, role)));
    }

    @Test
    @Order(1)
    void everyRouteAboutOneThingHasARow() throws IOException {
        var about =
                allowed().keySet().stream().filter(route -> route.contains("{")).collect(toSet());

        assertThat(rows().stream().map(Row::route)).containsAll(about);
        assertThat(allowed().keySet())
                .containsAll(rows().stream().map(Row::route).toList());
    }

    @Test
    @Order(2)
    void noListShowsWhatIsAnothers() throws IOException {
        var wrong = new ArrayList<String>();
        for (var route : allowed().entrySet()) {
            var isList = route.getKey().startsWith("GET") && !route.getKey().contains("{");
            if (isList && !WHOLE.contains(route.getKey())) {
                roles(route.getValue()).forEach(role -> {
                    shows(route.getKey(), at(Party.BELOW, role), wrong);
                    shows(route.getKey(), at(Party.ELSEWHERE, role), wrong);
                });
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void shows(String route, Person person, List<String> wrong) {
        var body = person.client().get(route.substring(route.indexOf(' ') + 1)).body();
        if (things.isShownIn(body)) {
            wrong.add("%s shows it to %s".formatted(route, person.account()));
        }
    }

    @Test
    @Order(3)
    void whoeverIsAtHomeFindsItThere() {
        var seen = Map.of(
                "/campaigns", EnumSet.of(Role.PROGRAMME, Role.APPROVER, Role.AGENCY, Role.FIELD_LEAD, Role.SUPERVISOR),
                "/decisions", EnumSet.of(Role.PROGRAMME, Role.APPROVER),
                "/accounts", EnumSet.of(Role.ADMIN),
                "/dossiers", EnumSet.of(Role.AGENCY),
                "/dossiers/keys", EnumSet.of(Role.AGENCY, Role.PROGRAMME),
                "/conflicts", EnumSet.of(Role.PROGRAMME, Role.ADMIN),
                "/privacy/requests", EnumSet.of(Role.PROGRAMME));

        seen.forEach((path, roles) -> roles.forEach(role -> {
            var body = at(Party.HOME, role).client().get(path).body();
            assertThat(things.isShownIn(body)).as(path + " " + role).isTrue();
        }));
    }

    @Test
    @Order(4)
    void aStrangerIsRefusedAndChangesNothing() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            for (var role : letIn(row)) {
                check(row, role, Party.BELOW, row.below(), wrong);
                check(row, role, Party.ELSEWHERE, row.elsewhere(), wrong);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(5)
    void aKeyReachesNoDossierOfAnother() {
        var code = ExampleFrames.JUSTICE.toString().substring(24);
        var theirs = "H98.01." + ExampleFrames.ELSEWHERE.toString().substring(24);

        var foreign = feed("H99.02." + code, "A0000001");
        var taken = feed(theirs, "A0000001");

        assertThat(foreign).contains("AGENCY_FOREIGN");
        assertThat(taken).contains("\"kept\":0", "\"replaced\":0");
        assertThat(things.dossier("A0000001")).isEqualTo(ExampleFrames.JUSTICE);
    }

    private String feed(String agency, String code) {
        var client = visitor();
        var one = """
                [{"code": "%s", "procedure": "1.000001", "resolvingAgency": "%s", "channel": "ONLINE",
                  "applicant": "CITIZEN", "proxy": false, "received": "2025-01-02", "returned": "2025-01-08",
                  "name": "Nguyễn Văn An", "phone": "0912345123"}]
                """;
        return client.send(client.request("/api/dossiers")
                        .header("Authorization", "Bearer " + things.foreignKey())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(one.formatted(code, agency))))
                .body();
    }

    @Test
    @Order(6)
    void whoeverIsAtHomeIsAnsweredByTheirRole() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : rows().stream().filter(Row::isGet).toList()) {
            atHome(row, wrong);
        }
        for (var row : rows().stream().filter(row -> !row.isGet()).toList()) {
            atHome(row, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    private void atHome(Row row, List<String> wrong) throws IOException {
        var roles = letIn(row);
        // who sees a list and may not confirm it is told so
        var refusal = row.elsewhere().equals("dossier/batch-unknown") ? "access/not-allowed" : row.elsewhere();
        roles.stream().filter(role -> !row.answers(role)).forEach(role -> check(row, role, Party.HOME, refusal, wrong));
        roles.stream().filter(row::answers).forEach(role -> check(row, role, Party.HOME, ANSWERED, wrong));
    }

    private void check(Row row, Role role, Party party, String expected, List<String> wrong) {
        var before = row.isGet() || expected.equals(ANSWERED) ? "" : things.state();
        var code = send(row, at(party, role));
        var right =
                expected.equals(ANSWERED) ? !isRefusal(code) : code.equals(expected.equals(UNCHANGED) ? "" : expected);
        if (!right) {
            wrong.add("%s as %s %s: %s".formatted(row.route(), party, role, code.isEmpty() ? ANSWERED : code));
        }
        if (!before.isEmpty() && !before.equals(things.state())) {
            wrong.add("%s as %s %s changed something".formatted(row.route(), party, role));
        }
    }

    /** Refused for who it is, or because the request does not get as far as that. */
    private static boolean isRefusal(String code) {
        return code.startsWith("access/")
                || code.endsWith("unknown")
                || code.startsWith("request/") && !code.equals("request/changed-meanwhile")
                || code.startsWith("server/");
    }

    /** The code of the problem that was answered; blank where there is none. */
    private String send(Row row, Person person) {
        var path = filled(row.path(), row);
        var fields = new TreeMap<String, String>();
        Arrays.stream(row.form().split("&")).filter(field -> !field.isEmpty()).forEach(field -> {
            var at = field.indexOf('=');
            fields.put(field.substring(0, at), filled(field.substring(at + 1), row));
        });
        var file = fields.entrySet().stream()
                .filter(field -> field.getValue().startsWith("@"))
                .findFirst();
        var client = person.client();
        if (row.isGet()) {
            return code(client.get(fields.isEmpty() ? path : path + "?" + filled(row.form(), row))
                    .body());
        }
        if (file.isPresent()) {
            // read before it is removed: the entry of a tree is used again for another field
            var field = file.get().getKey();
            var content = folder.resolve(file.get().getValue().substring(1));
            fields.remove(field);
            return code(client.upload("/notices", path, fields, field, content).body());
        }
        return code(client.postWith(person.token(), path, fields).body());
    }

    private String filled(String text, Row row) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> things.value(found.group(1), row.thing()));
    }

    private static String code(String body) {
        var found = CODE.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static Set<Role> letIn(Row row) throws IOException {
        return roles(allowed().getOrDefault(row.route(), Set.of()));
    }

    private static Set<Role> roles(Set<String> who) {
        return who.contains("everyone") || who.contains("signed-in")
                ? EnumSet.of(Role.AGENCY, Role.ADMIN)
                : who.stream().map(Role::valueOf).collect(toSet());
    }

    private static Set<String> words(String cell) {
        return Set.copyOf(Arrays.asList(cell.split(" ")));
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        return lines("rights.csv").stream()
                .map(line -> line.split(","))
                .collect(toMap(cells -> cells[0], cells -> words(cells[1]), (one, _) -> one, TreeMap::new));
    }

    private static List<Row> rows() throws IOException {
        return lines("rights-agency.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(cells[0], cells[1], words(cells[2]), cells[3], cells[4], cells[5]))
                .toList();
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", name));
    }
}
