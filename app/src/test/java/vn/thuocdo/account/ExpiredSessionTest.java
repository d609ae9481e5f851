package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** What is sent at the wrong moment, or could not have been typed. */
class ExpiredSessionTest extends PageTest {

    private static final String PAGE = "/account/conflicts";
    private static final Pattern PASSWORD_FIELD = Pattern.compile("type=\"password\" name=\"(\\w+)\"");
    private static final String SECRETS =
            "&password=bi-mat&old=bi-mat&again=bi-mat&secret=bi-mat&credential=bi-mat" + "&contribution=bi-mat";

    @TempDir
    Path folder;

    @Test
    void whatWasTypedIsSentAgainAfterTheDoor() {
        account("het-phien@example.vn", new Grant(Role.SUPERVISOR, new UUID(9, 71)));
        var client = signedIn("het-phien@example.vn");
        var token = client.token(PAGE);
        client.loseSession();

        var refused = post(client, PAGE, "reason=Anh+%3Cem%3E&agency_code=H99&_csrf=" + token + SECRETS);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains(
                        "Phiên làm việc đã hết",
                        "value=\"H99\"",
                        "name=\"reason\" value=\"Anh &lt;em>\"",
                        "action=\"" + PAGE,
                        "name=\"contribution\" required",
                        "name=\"old\" required")
                .doesNotContain("bi-mat");

        client.signIn("het-phien@example.vn", PASSWORD);
        assertThat(post(client, PAGE, "reason=&_csrf=" + token).body()).doesNotContain("access/form-expired");
    }

    @Test
    void ofAFormWithAFileOnlyTheFileIsChosenAgain() throws IOException {
        account("het-phien-tep@example.vn", new Grant(Role.PROGRAMME, new UUID(9, 74)));
        var client = signedIn("het-phien-tep@example.vn");
        client.loseSession();
        var address = "/campaigns/%s/privacy/papers".formatted(new UUID(9, 75));
        var file = Files.writeString(folder.resolve("giay.pdf"), "%PDF-1.4\n");

        var refused = client.upload("/sign-in", address, Map.of("kind", "ASSESSMENT"), "file", file);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains(
                        "name=\"kind\" value=\"ASSESSMENT\"",
                        "action=\"" + address + "\" enctype=\"multipart/form-data\"",
                        "type=\"file\" name=\"file\"",
                        "Chọn lại tệp");
    }

    @Test
    void everyFieldForAPasswordIsAmongThoseNotShownAgain() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            var fields = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> PASSWORD_FIELD.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(fields)
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(SECRETS).contains("&" + field + "=bi-mat"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aFormWithoutItsTokenIsToldApartFromAMissingRight() {
        account("bieu-mau-cu@example.vn", new Grant(Role.SUPERVISOR, new UUID(9, 72)));

        var answer = post(signedIn("bieu-mau-cu@example.vn"), PAGE, "reason=x&_csrf=old");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("access/form-expired");
    }

    @Test
    void whatNoKeyTypesIsMalformed() {
        var visitor = visitor();
        var token = visitor.token("/sign-in");

        assertThat(post(visitor, "/sign-in", "email=a%00b@example.vn&password=x&_csrf=" + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(visitor, "/sign-in", "email=a&password=" + "x".repeat(60_000) + "&_csrf=" + token)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDayOfNoTimeIsMalformed() {
        account("ngay-la@example.vn", new Grant(Role.ADMIN, new UUID(9, 73)));
        var client = signedIn("ngay-la@example.vn");

        assertThat(client.get("/audit?from=%2B999999999-12-31").statusCode()).isEqualTo(400);
        assertThat(client.get("/audit?from=").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(WebClient client, String path, String fields) {
        return client.send(client.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }
}
