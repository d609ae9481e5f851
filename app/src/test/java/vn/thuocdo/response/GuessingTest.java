package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;

/** Whoever guesses codes is held off, whichever way they try them, and told for how long. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "thuocdo.response.wrong-tokens=3",
            "thuocdo.response.another-after=30m",
            "thuocdo.response.uses-of-token=2",
            "thuocdo.response.another-use-after=90s"
        })
class GuessingTest extends PageTest {

    private static HttpResponse<String> byCookie(WebClient client, String path, String guess, String caller) {
        return client.send(client.request(path)
                .header("X-Forwarded-For", caller)
                .header("Cookie", AnswerCookies.TOKEN + "=" + guess)
                .GET());
    }

    private static void requireHeldOff(HttpResponse<String> answer, String seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(seconds);
    }

    @Test
    void guessesInTheCookieAreCountedLikeThoseInTheAddress() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(byCookie(visitor(), "/answer/form", "AAAABBBBCCCC000" + guess, "203.0.113.40")
                            .statusCode())
                    .isEqualTo(200);
        }

        requireHeldOff(byCookie(visitor(), "/answer/form", "AAAABBBBCCCC0003", "203.0.113.40"), "1800");
        requireHeldOff(byCookie(visitor(), "/answer", "AAAABBBBCCCC0004", "203.0.113.40"), "1800");
        requireHeldOff(byCookie(visitor(), "/answer/refuse", "AAAABBBBCCCC0005", "203.0.113.40"), "1800");
        assertThat(byCookie(visitor(), "/answer/form", "AAAABBBBCCCC0006", "203.0.113.41")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyDoorTellsWhenToComeAgain() {
        var visitor = visitor();
        for (var guess = 0; guess < 3; guess++) {
            visitor.get("/t/AAAABBBBCCCC000" + guess);
        }

        requireHeldOff(visitor.get("/t/AAAABBBBCCCC0003"), "1800");
        requireHeldOff(visitor.post("/receipt", "/receipt", Map.of("code", "AAAA-BBBB")), "1800");
        requireHeldOff(visitor.post("/answer/refuse", "/answer/refuse", Map.of("code", "AAAABBBB")), "1800");
        requireHeldOff(visitor.post("/kiosk", "/kiosk/register", Map.of("code", "AAAA-BBBB")), "1800");
    }

    @Test
    void whoeverSendsByOneCodeTooOftenIsToldWhenToComeAgain() {
        var campaign = OpenedField.plain(application, db);
        var code = OpenedField.letter(application, db, campaign);
        var page = Map.of("token", code, "page", "start", "self", "no");
        var phone = visitor();

        phone.post("/answer/form", "/answer/form", page);
        phone.post("/answer/form", "/answer/form", page);

        requireHeldOff(phone.post("/answer/form", "/answer/form", page), "90");
    }
}
