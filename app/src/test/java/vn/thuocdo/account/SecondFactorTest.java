package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class SecondFactorTest extends PageTest {

    private static final String PAGE = "/account/second-factor";
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-7 ]{19})</code>");

    @Test
    void asksForTheCodeAfterThePasswordAndTakesEachCodeOnce() {
        account("khoa@example.vn");
        var phone = turnOn("khoa@example.vn", new ArrayList<>());

        var visitor = visitor();
        var door = password(visitor, "khoa@example.vn", "/places");
        assertThat(door.uri().getPath()).isEqualTo("/sign-in/code");
        assertThat(visitor.get("/notices").uri().getPath()).isEqualTo("/sign-in");
        var code = phone.nextCode();
        var inside = code(visitor, code);
        assertThat(inside.uri().getPath()).isEqualTo("/places");

        var other = visitor();
        password(other, "khoa@example.vn", "/");
        assertThat(code(other, code).body()).contains("chưa đúng hoặc đã được dùng");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        account("giay@example.vn");
        var codes = new ArrayList<String>();
        turnOn("giay@example.vn", codes);
        var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace(' ', '-');

        var visitor = visitor();
        password(visitor, "giay@example.vn", "/");
        assertThat(code(visitor, typed).uri().getPath()).isEqualTo("/");
        assertThat(visitor.get(PAGE).body()).contains("Còn 9 mã");

        var other = visitor();
        password(other, "giay@example.vn", "/");
        assertThat(code(other, typed).uri().getPath()).isEqualTo("/sign-in/code");
    }

    @Test
    void locksTheAccountAfterFiveWrongCodesEvenWithTheRightPasswordBetween() {
        account("doan@example.vn");
        var phone = turnOn("doan@example.vn", new ArrayList<>());
        var visitor = visitor();

        for (var tries = 0; tries < 5; tries++) {
            password(visitor, "doan@example.vn", "/");
            code(visitor, "000000".equals(phone.code()) ? "000001" : "000000");
        }

        assertThat(code(visitor, phone.nextCode()).body()).contains("tạm khóa");
        assertThat(password(visitor(), "doan@example.vn", "/").body()).contains("tạm khóa");
    }

    @Test
    void isEndedByWhoeverKnowsThePassword() {
        account("tat@example.vn");
        var client = signedIn("tat@example.vn");
        turnOn(client, new ArrayList<>());

        var refused = client.post(PAGE, PAGE + "/end", Map.of("password", "không phải mật khẩu"));
        assertThat(refused.body()).contains("Mật khẩu hiện tại chưa đúng");
        client.post(PAGE, PAGE + "/end", Map.of("password", PASSWORD));

        assertThat(signedIn("tat@example.vn").get("/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void isAskedForAfterALinkToo() {
        var id = account("quen@example.vn");
        turnOn("quen@example.vn", new ArrayList<>());
        var secret = application.getBean(OneTimeLinks.class).toChoosePassword(new AccountId(id), Duration.ofHours(1));

        var form = "/choose-password?secret=" + secret;
        var word = "một câu khác hẳn";
        var answer =
                visitor().post(form, "/choose-password", Map.of("secret", secret, "password", word, "again", word));

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in/code");
    }

    @Test
    void isTakenOffByAnAdministratorOfAllTheAccountsAgenciesOnly() {
        var own = UUID.randomUUID();
        var foreign = UUID.randomUUID();
        account("quan-tri@example.vn", new Grant(Role.ADMIN, own));
        var one = account("mot-noi@example.vn", new Grant(Role.AGENCY, own));
        var two = account("hai-noi@example.vn", new Grant(Role.AGENCY, own), new Grant(Role.ADMIN, foreign));
        turnOn("mot-noi@example.vn", new ArrayList<>());
        turnOn("hai-noi@example.vn", new ArrayList<>());
        var administrator = signedIn("quan-tri@example.vn");

        var page = "/accounts/" + one;
        var done = administrator.post(page, page + "/second-factor/end", Map.of());
        var refused = administrator.post(page, "/accounts/" + two + "/second-factor/end", Map.of());

        assertThat(done.body()).doesNotContain("Gỡ xác thực hai lớp");
        assertThat(refused.body()).contains("access/not-allowed");
        assertThat(signedIn("mot-noi@example.vn").get("/").uri().getPath()).isEqualTo("/");
        assertThat(deeds(one)).contains("account.second-factor-on", "account.second-factor-reset");
    }

    @Test
    void isOnlySealedInTheDatabase() {
        var id = account("niem@example.vn");
        turnOn("niem@example.vn", new ArrayList<>());

        var kept = db.sql("select octet_length(totp) from account.account where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();

        assertThat(kept).isEqualTo(4 + 12 + Totp.SECRET_BYTES + 16);
    }

    private List<String> deeds(UUID account) {
        return db.sql("select deed from audit.entry where subject = :id")
                .param("id", account.toString())
                .query(String.class)
                .list();
    }

    private Phone turnOn(String email, List<String> codes) {
        return turnOn(signedIn(email), codes);
    }

    private static Phone turnOn(WebClient client, List<String> codes) {
        var phone = Phone.scanning(client.get(PAGE).body());
        var answer = client.post(PAGE, PAGE, Map.of("code", phone.code(), "password", PASSWORD));
        CODE.matcher(answer.body()).results().forEach(found -> codes.add(found.group(1)));
        assertThat(codes).hasSize(RecoveryCodes.GIVEN);
        return phone;
    }

    private static HttpResponse<String> password(WebClient client, String email, String next) {
        return client.post("/sign-in", "/sign-in", Map.of("email", email, "password", PASSWORD, "next", next));
    }

    private static HttpResponse<String> code(WebClient client, String code) {
        return client.post("/sign-in/code", "/sign-in/code", Map.of("code", code));
    }
}
