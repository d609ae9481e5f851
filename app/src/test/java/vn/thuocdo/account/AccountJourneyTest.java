package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.JourneyTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** Somebody in charge who makes their account safe. */
class AccountJourneyTest extends JourneyTest {

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aSecondFactorIsSetUpAndAskedFor(int width, boolean scripts) {
        var email = "hai-lop-%d-%s@example.vn".formatted(width, scripts);
        account(email, new Grant(Role.PROGRAMME, UUID.randomUUID()));
        start(width, scripts);
        signIn(email);
        sees("Hãy bật xác thực hai lớp");
        var phone = turnOn();

        press("Đăng xuất");
        signIn(email);
        sees("Nhập mã xác thực");
        look("account-code");
        fill("Mã xác thực", phone.nextCode());
        press("Tiếp tục");
        sees("Hôm nay có gì chờ bạn?");
        assertThat(page().content()).doesNotContain("Hãy bật xác thực hai lớp");
    }

    private Phone turnOn() {
        follow("Bật xác thực hai lớp");
        look("account-second-factor-off");
        var phone = Phone.scanning(page().content());
        fill("Mã 6 chữ số trên điện thoại", phone.code());
        fill("Mật khẩu hiện tại", PASSWORD);
        press("Bật xác thực hai lớp");
        sees("Đã có mã dự phòng mới");
        look("account-recovery-codes");
        follow("Tôi đã cất giữ các mã");
        look("account-own");
        follow("Xác thực hai lớp");
        look("account-second-factor-on");
        return phone;
    }

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {1280, 375})
    void aPasskeyIsMadeAndOpensTheDoor(int width) {
        var email = "khoa-%d@example.vn".formatted(width);
        var id = account(email);
        start(width, true);
        giveAnAuthenticator();
        signIn(email);
        makeAPasskey();

        press("Đăng xuất");
        look("account-sign-in");
        press("Đăng nhập bằng khóa truy cập");
        sees("Hôm nay có gì chờ bạn?");
        assertThat(meansOf(id)).contains("{\"by\":\"PASSKEY\"}");

        open("/account/passkeys");
        page().getByText("Gỡ khóa Điện thoại của tôi").click();
        page().locator("form[action$='/end'] input[name=password]").fill(PASSWORD);
        look("account-passkey-remove");
        press("Gỡ Điện thoại của tôi");
        assertThat(page().content()).doesNotContain("Điện thoại của tôi");
        press("Đăng xuất");
        press("Đăng nhập bằng khóa truy cập");
        page().locator(".mistake:visible").waitFor(); // the hidden one is there before the answer
        sees("Chưa đăng nhập được bằng khóa truy cập");
        look("account-passkey-refused");
    }

    private void makeAPasskey() {
        open("/account/passkeys");
        fill("Mật khẩu hiện tại", PASSWORD);
        press("Tiếp tục");
        fill("Tên khóa", "Điện thoại của tôi");
        look("account-new-passkey");
        press("Tạo khóa truy cập");
        sees("Đã thêm khóa truy cập");
        sees("Điện thoại của tôi");
        look("account-passkeys");
    }

    @ParameterizedTest(name = "{0} px, scripts: {1}")
    @CsvSource({"1280, true", "375, true", "1280, false"})
    void aConflictIsDeclared(int width, boolean scripts) {
        var agency = UUID.randomUUID();
        var email = "xung-dot-%d-%s@example.vn".formatted(width, scripts);
        account(email, new Grant(Role.PROGRAMME, agency));
        start(width, scripts);
        signIn(email);
        open("/account/conflicts");
        fill("Mã cơ quan", "T" + agency.toString().substring(24));
        fill("Lý do", "Vợ công tác tại cơ quan");
        press("Khai báo");
        sees("Đang áp dụng");
        look("account-own-conflicts");
        open("/conflicts");
        sees("Vợ công tác tại cơ quan");
        look("account-conflicts");
        open("/forgotten-password");
        look("account-forgotten-password");
    }

    private Iterable<String> meansOf(UUID account) {
        return db.sql("select details from audit.entry where subject = :id and deed = 'account.signed-in'")
                .param("id", account.toString())
                .query(String.class)
                .list();
    }

    /** An authenticator in the browser that knows its owner by a finger. */
    private void giveAnAuthenticator() {
        CDPSession session = page().context().newCDPSession(page());
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
