package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class RecoverAdministratorTest extends PageTest {

    private static final String NEW_PASSWORD = "một mật khẩu mới tinh";

    @Autowired
    SecondFactors factors;

    @Test
    void givesAClosedAdministratorWithoutPhoneAWayIn() {
        var id = account("mat-het@example.vn", new Grant(Role.ADMIN, new UUID(9, 81)));
        var before = signedInBefore(id);

        var link = new RecoverAdministrator(db, Clock.systemUTC())
                .link(" Mat-Het@example.vn ")
                .orElseThrow();
        var secret = URI.create(link).getQuery().substring("secret=".length());
        assertThat(before.get("/accounts").uri().getPath()).isEqualTo("/sign-in");
        assertThat(passwordOf(id)).isEmpty();
        var fields = Map.of("secret", secret, "password", NEW_PASSWORD, "again", NEW_PASSWORD);
        visitor().post(link, "/choose-password", fields);

        var client = visitor();
        client.signIn("mat-het@example.vn", NEW_PASSWORD);
        assertThat(client.get("/accounts").statusCode()).isEqualTo(200);
    }

    /** A thief who knows the password, and is inside. */
    private WebClient signedInBefore(UUID id) {
        var thief = signedIn("mat-het@example.vn");
        assertThat(thief.get("/accounts").statusCode()).isEqualTo(200);
        factors.turnOn(new AccountId(id), new byte[20], 1);
        db.sql("update account.account set closed = true where id = :id")
                .param("id", id)
                .update();
        return thief;
    }

    private Optional<String> passwordOf(UUID id) {
        return db.sql("select password from account.account where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Test
    void opensNothingForAnybodyElse() {
        account("khong-quan-tri@example.vn", new Grant(Role.PROGRAMME, new UUID(9, 82)));
        var recover = new RecoverAdministrator(db, Clock.systemUTC());

        assertThat(recover.link("khong-quan-tri@example.vn")).isEmpty();
        assertThat(recover.link("khong-co-ai@example.vn")).isEmpty();
    }
}
