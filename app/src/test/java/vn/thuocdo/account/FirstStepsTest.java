package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;

class FirstStepsTest {

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final Actor administrator = actor(Role.ADMIN);

    @Test
    void leadsFromPlacesToPeopleAndThenIsSilent() {
        var steps = new FirstSteps((_, _) -> true, db);

        assertThat(address(steps)).isEqualTo("/places/import");
        db.sql("""
                insert into place.place (code, name, kind, level, parent, valid, search)
                select '00004', 'Phường Ba Đình', kind, 3, code, valid, ' ba dinh' from place.place where code = '01'
                limit 1
                """).update();
        assertThat(address(steps)).isEqualTo("/agencies/import");
        List.of("H01", "H02").forEach(this::haveAgency);
        assertThat(address(steps)).isEqualTo("/procedures/import");
        db.sql("insert into agency.procedure (code, name, field, invitation, search) "
                        + "values ('1.000001', 'Khai sinh', 'Hộ tịch', 'NAMED', '')")
                .update();
        assertThat(address(steps)).isEqualTo("/accounts/new");
        List.of("mot@example.vn", "hai@example.vn").forEach(this::haveAccount);
        assertThat(steps.of(administrator)).isEmpty();
    }

    @Test
    void saysNothingToOthers() {
        assertThat(new FirstSteps((_, _) -> true, db).of(actor(Role.PROGRAMME))).isEmpty();
        assertThat(new FirstSteps((_, _) -> false, db).of(administrator)).isEmpty();
    }

    private void haveAgency(String code) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, :code, 'UBND tỉnh', 'PROVINCIAL_COMMITTEE', 'PROVINCE', null, '(,)', ' ubnd tinh')
                """).param("id", UUID.randomUUID()).param("code", code).update();
    }

    private void haveAccount(String email) {
        db.sql("insert into account.account (id, email, name) values (:id, :email, 'Ai đó')")
                .param("id", UUID.randomUUID())
                .param("email", email)
                .update();
    }

    private String address(FirstSteps steps) {
        return steps.of(administrator).getFirst().address();
    }

    private static Actor actor(Role role) {
        return new Actor(new UUID(1, 1), "Quản trị", List.of(new Grant(role, new UUID(1, 2))));
    }
}
