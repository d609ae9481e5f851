package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** Where an office makes the second factor compulsory, and callers are few. */
@TestPropertySource(
        properties = {
            "thuocdo.second-factor.compulsory=true",
            "server.forward-headers-strategy=native",
            "thuocdo.sign-in.tries=10",
            "thuocdo.sign-in.another-after=1h"
        })
class CompulsorySecondFactorTest extends PageTest {

    private static final String PAGE = "/account/second-factor";

    @Test
    void letsThoseInChargeNoFurtherBeforeItIsOn() {
        account("bat-buoc@example.vn", new Grant(Role.PROGRAMME, UUID.randomUUID()));
        var client = signedIn("bat-buoc@example.vn");

        assertThat(client.get("/campaigns").uri().getPath()).isEqualTo(PAGE);
        var refused = client.post(PAGE, "/notices/" + new UUID(0, 7), Map.of());
        assertThat(refused.body()).contains("account/second-factor-needed");
        var phone = Phone.scanning(client.get(PAGE).body());
        client.post(PAGE, PAGE, Map.of("code", phone.code(), "password", PASSWORD));

        assertThat(client.get("/campaigns").uri().getPath()).isEqualTo("/campaigns");
    }

    @Test
    void leavesOthersAlone() {
        account("khong-bat-buoc@example.vn", new Grant(Role.EDITOR, UUID.randomUUID()));

        var page = signedIn("khong-bat-buoc@example.vn").get("/places");

        assertThat(page.uri().getPath()).isEqualTo("/places");
    }

    @Test
    void holdsACallerOffWhoTriesTooOften() {
        for (var tries = 0; tries < 10; tries++) {
            assertThat(tryFrom("203.0.113.7").statusCode()).isEqualTo(200);
        }
        var answer = tryFrom("203.0.113.7");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(answer.body()).contains("account/too-many-tries");
        assertThat(tryFrom("203.0.113.8").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> tryFrom(String caller) {
        var visitor = visitor();
        var token = visitor.token("/sign-in");
        return visitor.send(visitor.request("/sign-in")
                .header("X-Forwarded-For", caller)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=%s&email=ai@example.vn&password=x"
                        .formatted(URLEncoder.encode(token, StandardCharsets.UTF_8)))));
    }
}
