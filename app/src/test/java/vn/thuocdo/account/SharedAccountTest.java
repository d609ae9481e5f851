package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

/** An account that holds roles at two places, and the administrator of one of them. */
class SharedAccountTest extends PageTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();

    private WebClient administrator;
    private UUID shared;
    private String page = "";

    @BeforeAll
    void accounts() {
        account("chung-quan-tri@example.vn", new Grant(Role.ADMIN, OWN));
        shared = account("chung@example.vn", new Grant(Role.AGENCY, OWN), new Grant(Role.PROGRAMME, FOREIGN));
        page = "/accounts/" + shared;
        administrator = signedIn("chung-quan-tri@example.vn");
    }

    @Test
    void isNeitherClosedNorOpenedByALinkNorFreedOfItsSecondFactor() {
        for (var deed : new String[] {"/close", "/link", "/second-factor/end"}) {
            var answer = administrator.post(page, page + deed, Map.of("closed", "true"));
            assertThat(answer.body()).as(deed).contains("access/not-allowed");
        }

        assertThat(administrator.get(page).body()).doesNotContain(page + "/close", page + "/link");
        assertThat(signedIn("chung@example.vn").get("/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void isGivenRolesAndRidOfThemAtTheOwnAgencyOnly() {
        var role = Map.of("role", "EDITOR", "agency", "T" + OWN.toString().substring(24));
        var own = Map.of("role", "EDITOR", "agency", OWN.toString());
        var foreign = Map.of("role", "PROGRAMME", "agency", FOREIGN.toString());

        administrator.post(page, page + "/roles", role);
        assertThat(roles()).isEqualTo(3);
        administrator.post(page, page + "/roles/withdraw", own);
        assertThat(roles()).isEqualTo(2);
        assertThat(administrator.post(page, page + "/roles/withdraw", foreign).statusCode())
                .isEqualTo(403);
        assertThat(roles()).isEqualTo(2);
    }

    @Test
    void isNoConcernOfAnAdministratorAtNeitherPlace() {
        var third = UUID.randomUUID();
        account("chung-ngoai@example.vn", new Grant(Role.ADMIN, third));
        var role = Map.of("role", "EDITOR", "agency", "T" + third.toString().substring(24));

        var answer = signedIn("chung-ngoai@example.vn").post("/accounts", page + "/roles", role);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(roles()).isEqualTo(2);
    }

    @Test
    void withoutAnyRoleIsItsLastAgencysAndTheTopsToTakeUp() {
        var commune = commune();
        account("chung-xa@example.vn", new Grant(Role.ADMIN, commune));
        var left = account("chung-roi@example.vn", new Grant(Role.EDITOR, OWN));
        var one = "/accounts/" + left;
        var there = Map.of("role", "EDITOR", "agency", "XA-CHUNG");
        var stranger = signedIn("chung-xa@example.vn");
        administrator.post(one, one + "/roles/withdraw", Map.of("role", "EDITOR", "agency", OWN.toString()));

        for (var deed : new String[] {"/close", "/link", "/second-factor/end", "/roles"}) {
            assertThat(stranger.post("/accounts", one + deed, deed.equals("/close") ? Map.of("closed", "true") : there)
                            .body())
                    .as(deed)
                    .contains("access/not-allowed");
        }
        assertThat(stranger.get("/accounts").body()).doesNotContain("chung-roi@");
        assertThat(stranger.get(one).statusCode()).isEqualTo(403);
        assertThat(administrator.get(one).body()).contains(one + "/link");
        db.sql("update account.account set left_agency = :commune where id = :id")
                .param("commune", commune)
                .param("id", left)
                .update();
        assertThat(stranger.post(one, one + "/link", Map.of()).statusCode()).isEqualTo(200);
    }

    private UUID commune() {
        var id = UUID.randomUUID();
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, 'XA-CHUNG', 'UBND xã', 'COMMUNE_COMMITTEE', 'COMMUNE', :parent, '(,)', '')
                """).param("id", id).param("parent", FOREIGN).update();
        return id;
    }

    private long roles() {
        return db.sql("select count(*) from account.grant where account = :id")
                .param("id", shared)
                .query(Long.class)
                .single();
    }
}
