package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thuocdo.PageTest;

/** Where a mail server is configured, though none answers: letters stay in the outbox, to be looked at. */
class ForgottenPasswordTest extends PageTest {

    private static final String PAGE = "/forgotten-password";
    private static final Pattern SECRET = Pattern.compile("secret=([\\w-]+)");

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> "1");
        registry.add("thuocdo.notice.send-every", () -> "1h");
    }

    @Test
    void sendsALinkThatWorksOnceAndEndsOtherSessions() {
        var id = account("hay-quen@example.vn");
        var session = signedIn("hay-quen@example.vn");
        visitor().post(PAGE, PAGE, Map.of("email", "Hay-Quen@example.vn"));
        var secret = secretFor("hay-quen@example.vn");
        var word = "đã nhớ ra một câu";
        var fields = Map.of("secret", secret, "password", word, "again", word);

        var inside = visitor().post("/choose-password?secret=" + secret, "/choose-password", fields);
        assertThat(inside.uri().getPath()).isEqualTo("/");
        assertThat(session.get("/places").uri().getPath()).isEqualTo("/sign-in");
        assertThat(visitor().get("/choose-password?secret=" + secret).statusCode())
                .isEqualTo(410);
        assertThat(db.sql("select count(*) from audit.entry where subject = :id and deed like '%forgotten'")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void answersTheSameWhetherTheAddressIsKnownOrNot() {
        account("co-that@example.vn");

        var known = visitor().post(PAGE, PAGE, Map.of("email", "co-that@example.vn"));
        var unknown = visitor().post(PAGE, PAGE, Map.of("email", "khong-co@example.vn"));

        assertThat(plain(known.body())).isEqualTo(plain(unknown.body()));
        assertThat(letters("khong-co@example.vn")).isZero();
    }

    @Test
    void sendsThreeLettersAnHour() {
        account("doi-mai@example.vn");

        for (var times = 0; times < 5; times++) {
            visitor().post(PAGE, PAGE, Map.of("email", "doi-mai@example.vn"));
        }

        assertThat(letters("doi-mai@example.vn")).isEqualTo(3);
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private long letters(String receiver) {
        return db.sql("select count(*) from notice.letter where receiver = :receiver")
                .param("receiver", receiver)
                .query(Long.class)
                .single();
    }

    private String secretFor(String receiver) {
        var body = db.sql("select body from notice.letter where receiver = :receiver")
                .param("receiver", receiver)
                .query(String.class)
                .single();
        var found = SECRET.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
