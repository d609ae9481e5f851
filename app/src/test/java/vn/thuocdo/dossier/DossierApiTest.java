package vn.thuocdo.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class DossierApiTest extends PageTest {

    private static final Pattern SECRET = Pattern.compile("thuocdo_[A-Za-z0-9_-]{43}");
    private static final String ONE = """
            {"code": "H99.1-260701-0001", "procedure": "1.001193", "resolvingAgency": "H99.1", "channel": "ONLINE",
             "applicant": "CITIZEN", "proxy": false, "received": "2026-07-01", "returned": "2026-07-08",
             "name": "Nguyễn Văn An", "phone": "0912345123"}
            """;

    private WebClient homeAffairs;
    private String secret = "";

    @BeforeAll
    void people() {
        Examples.aProvince(db);
        account("feed.snv@example.vn", new Grant(Role.AGENCY, Examples.HOME_AFFAIRS));
        homeAffairs = signedIn("feed.snv@example.vn");
    }

    @BeforeEach
    void aKey() {
        db.sql("truncate dossier.upload, dossier.row_fault, dossier.batch, dossier.dossier, dossier.api_key,"
                        + " contact.person")
                .update();
        var page = homeAffairs.post(
                "/dossiers/keys", "/dossiers/keys", Map.of("name", "Một cửa điện tử", "noSecrets", "true"));
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).isTrue();
        secret = found.group();
    }

    @Test
    void keepsWhatIsSentOnceHoweverOftenItIsSent() {
        assertThat(json(send("[" + ONE + "]")).get("kept").asInt()).isEqualTo(1);

        var again = json(send("[" + ONE + "]"));

        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.get("kept").asInt()).isZero();
        assertThat(number("select count(*) from dossier.batch")).isEqualTo(1);
        assertThat(number("select count(*) from dossier.dossier")).isEqualTo(1);
    }

    @Test
    void addsToTheSameListUntilItIsConfirmed() {
        send("[" + ONE + "]");
        send("[" + ONE.replace("-0001", "-0002") + "]");

        assertThat(number("select dossiers from dossier.batch")).isEqualTo(2);
    }

    @Test
    void tellsWhatIsWrongWithOneAndKeepsTheOthers() {
        var answer = json(
                send("[%s, %s]".formatted(ONE, ONE.replace("-0001", "-0002").replace("ONLINE", "fax"))));

        assertThat(answer.get("kept").asInt()).isEqualTo(1);
        assertThat(answer.get("refused").asInt()).isEqualTo(1);
        var fault = answer.get("faults").get(0);
        assertThat(fault.get("index").asInt()).isEqualTo(1);
        assertThat(fault.get("member").asString()).isEqualTo("channel");
        assertThat(fault.get("code").asString()).isEqualTo("CHANNEL_UNKNOWN");
    }

    @Test
    void aCharacterNoDatabaseKeepsIsAFaultOfItsRow() {
        var answer = send("[" + ONE.replace("\"name\": \"", "\"name\": \"\\u0000") + "]");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UNWRITABLE").doesNotContain("\\u0000");
    }

    @Test
    void everyCallIsOnRecord() {
        send("[" + ONE + "]");

        assertThat(db.sql("""
                select details::jsonb ->> 'rows' from audit.entry where deed = 'dossier.feed-received'
                order by id desc limit 1
                """).query(String.class).single()).isEqualTo("1");
    }

    @Test
    void aListThatChangedUnseenIsNotConfirmed() {
        send("[" + ONE + "]");
        var batch = db.sql("select id from dossier.batch where state = 'LOADED' order by id desc limit 1")
                .query(UUID.class)
                .single();
        var page = "/dossiers/batches/" + batch;
        var seen = homeAffairs.get(page).body();
        send("[" + ONE.replace("ONLINE", "COUNTER") + "]");

        var revision = seen.replaceFirst("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        var answer = homeAffairs.post(page, page + "/confirm", DossierListsTest.letter(revision));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Danh sách đã thay đổi");
    }

    @Test
    void aKeyReachesItsAgencyOnly() {
        var answer = json(send("[" + ONE.replace("H99.1\"", "H99.2\"") + "]"));

        assertThat(answer.get("faults").get(0).get("code").asString()).isEqualTo("AGENCY_FOREIGN");
        assertThat(number("select count(*) from dossier.dossier")).isZero();
    }

    @Test
    void anUnknownOrRevokedKeyIsRefused() {
        assertThat(problem(send("[]", "thuocdo_guess"))).isEqualTo("401 urn:thuocdo:dossier/api-key-unknown");
        var id = db.sql("select id from dossier.api_key").query(String.class).single();

        homeAffairs.post("/dossiers/keys", "/dossiers/keys/" + id + "/revoke", Map.of());

        assertThat(problem(send("[" + ONE + "]"))).isEqualTo("401 urn:thuocdo:dossier/api-key-unknown");
    }

    @Test
    void theKeyIsShownOnceAndKeptAsAHash() {
        assertThat(homeAffairs.get("/dossiers/keys").body())
                .contains("Một cửa điện tử")
                .doesNotContain(secret);
        assertThat(number("select count(*) from dossier.api_key where length(hash) = 32"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoSuchArray() {
        assertThat(problem(send("{"))).isEqualTo("400 urn:thuocdo:dossier/feed-malformed");
        assertThat(problem(send("{}"))).isEqualTo("400 urn:thuocdo:dossier/feed-malformed");
        assertThat(problem(send("[{\"name\": {\"first\": \"An\"}}]")))
                .isEqualTo("400 urn:thuocdo:dossier/feed-malformed");
        assertThat(problem(send(Collections.nCopies(1_001, ONE).toString())))
                .isEqualTo("413 urn:thuocdo:dossier/feed-too-long");
    }

    @Test
    void theDescriptionMatchesWhatIsReadAndAnswered() {
        var schemas = json(visitor().get("/api/openapi.json")).at("/components/schemas");

        assertThat(schemas.at("/Dossier/properties").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Field.values()).map(Field::member).toList());
        assertThat(schemas.at("/Dossier/required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(Field.values())
                        .filter(field -> field.column().required())
                        .map(Field::member)
                        .toList());
        assertThat(schemas.at("/Answer/properties").propertyNames())
                .containsExactlyElementsOf(components(DossierApi.Answer.class));
        assertThat(schemas.at("/Fault/properties").propertyNames())
                .containsExactlyElementsOf(components(DossierApi.Fault.class));
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        var answer = announce(2_147_483_648L, homeAffairs.cookies());

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 413");
        assertThat(answer.getLast()).contains("Tệp gửi lên quá lớn");
    }

    @Test
    void aStrangersFileIsRefusedBeforeItIsSent() throws IOException {
        var stranger = visitor();
        stranger.get("/sign-in");

        var answer = announce(100_000_000L, stranger.cookies());

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 302");
    }

    /** The answer to a file that is announced and not sent: its first line, and the one that tells of the size. */
    private List<String> announce(long size, String cookies) throws IOException {
        try (var socket = new Socket("localhost", URI.create(address()).getPort());
                var out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            socket.setSoTimeout(20_000);
            out.print("POST /dossiers/upload HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                    + "Cookie: %s\r\nContent-Type: multipart/form-data; boundary=x\r\n".formatted(cookies)
                    + "Content-Length: %d\r\n\r\n--x\r\n".formatted(size));
            out.flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var first = answer.readLine();
            return first.contains(" 302")
                    ? List.of(first)
                    : List.of(
                            first,
                            answer.lines()
                                    .filter(line -> line.contains("Tệp gửi lên"))
                                    .findFirst()
                                    .orElse(""));
        }
    }

    private static Iterable<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toList());
    }

    private HttpResponse<String> send(String body) {
        return send(body, secret);
    }

    private HttpResponse<String> send(String body, String key) {
        return visitor()
                .send(HttpRequest.newBuilder(URI.create(address() + "/api/dossiers"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("type").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
