package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;

class PasskeyRemovalTest extends PageTest {

    private static final String PAGE = "/account/passkeys";

    @Test
    void asksForThePasswordOnceMore() {
        var owner = account("go-khoa@example.vn");
        db.sql("""
                insert into account.passkey (id, account, name, public_key, uses, verified, backup_eligible, backed_up,
                    transports, attestation, client_data, made_at, used_at)
                values ('\\x0908070605040302', :owner, 'Điện thoại', '\\x01', 0, true, false, false, '', '\\x01',
                    '\\x01', now(), now())
                """).param("owner", owner).update();
        var client = signedIn("go-khoa@example.vn");
        var end = PAGE + "/CQgHBgUEAwI/end";

        var without = client.post(PAGE, end, Map.of());
        var wrong = client.post(PAGE, end, Map.of("password", "không phải mật khẩu"));
        var kept = passkeys(owner);
        var right = client.post(PAGE, end, Map.of("password", PASSWORD));

        assertThat(without.body()).contains("Mật khẩu hiện tại chưa đúng", "Gỡ khóa Điện thoại");
        assertThat(wrong.body()).contains("Mật khẩu hiện tại chưa đúng");
        assertThat(kept).isOne();
        assertThat(right.body()).doesNotContain("Điện thoại</b>");
        assertThat(passkeys(owner)).isZero();
    }

    private long passkeys(UUID owner) {
        return db.sql("select count(*) from account.passkey where account = :id")
                .param("id", owner)
                .query(Long.class)
                .single();
    }
}
