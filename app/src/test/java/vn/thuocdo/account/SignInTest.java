package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;

class SignInTest extends PageTest {

    @Test
    void leadsToTheDoorAndBackToWhatWasWanted() {
        account("mai@example.vn");
        var visitor = visitor();

        var door = visitor.get("/places?name=hue");
        assertThat(door.uri().getPath()).isEqualTo("/sign-in");
        assertThat(door.uri().getQuery()).isEqualTo("next=/places?name=hue");
        var inside = visitor.post(
                "/sign-in",
                "/sign-in",
                Map.of("email", "Mai@Example.vn", "password", PASSWORD, "next", "/places?name=hue"));

        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.uri().getPath()).isEqualTo("/places");
        assertThat(inside.body()).contains("Thành phố Huế");
    }

    @Test
    void doesNotLeadOutOfTheSite() {
        account("nam@example.vn");

        var inside = visitor()
                .post(
                        "/sign-in",
                        "/sign-in",
                        Map.of("email", "nam@example.vn", "password", PASSWORD, "next", "//elsewhere.example/"));

        assertThat(inside.uri().toString()).isEqualTo(address() + "/");
    }

    @Test
    void isLockedAfterFiveWrongPasswords() {
        account("lan@example.vn");
        var visitor = visitor();

        for (var tries = 0; tries < 5; tries++) {
            visitor.post("/sign-in", "/sign-in", Map.of("email", "lan@example.vn", "password", "đoán mò"));
        }
        var answer = visitor.post("/sign-in", "/sign-in", Map.of("email", "lan@example.vn", "password", PASSWORD));

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("tạm khóa");
    }

    @Test
    void tellsNobodyWhichAddressesHaveAnAccount() {
        account("co-that@example.vn");
        var visitor = visitor();
        for (var tries = 0; tries < 5; tries++) {
            visitor.post("/sign-in", "/sign-in", Map.of("email", "co-that@example.vn", "password", "đoán mò"));
        }

        assertThat(mistake(visitor, "co-that@example.vn")).isEqualTo(mistake(visitor, "khong-co@example.vn"));
    }

    private static String mistake(WebClient visitor, String email) {
        var page = visitor.post("/sign-in", "/sign-in", Map.of("email", email, "password", "đoán mò"))
                .body();
        var from = page.indexOf("role=\"alert\"");
        return page.substring(from, page.indexOf("</p>", from));
    }

    @Test
    void refusesAFormThatDidNotComeFromOurPage() {
        account("tam@example.vn");
        var visitor = visitor();

        var answer = visitor.send(visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=tam@example.vn&password=x")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithTheSession() {
        account("hoa@example.vn");
        var inside = signedIn("hoa@example.vn");

        inside.post("/", "/sign-out", Map.of());

        assertThat(inside.get("/places").uri().getPath()).isEqualTo("/sign-in");
    }
}
