package vn.thuocdo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.AgencyKind;

class ConflictTest extends PageTest {

    private static final String PAGE = "/account/conflicts";

    private final AgencyId province = new AgencyId(UUID.randomUUID());
    private final AgencyId department = new AgencyId(UUID.randomUUID());
    private final AgencyId office = new AgencyId(UUID.randomUUID());

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Agencies agencies;

    @BeforeAll
    void makeAgencies() {
        save(province, "XD", "UBND tỉnh Xung Đột", Optional.empty());
        save(department, "XD.01", "Sở Lợi Ích", Optional.of(province));
        save(office, "XD.01.01", "Chi cục Lợi Ích", Optional.of(department));
    }

    private void save(AgencyId id, String code, String name, Optional<AgencyId> parent) {
        var kind = parent.isPresent() ? AgencyKind.PROVINCIAL_DEPARTMENT : AgencyKind.PROVINCIAL_COMMITTEE;
        agencies.save(new Agency(id, code, name, kind, kind.usualLevel(), parent, Optional.empty(), null, null));
    }

    @Test
    void barsWhoeverHoldsAnyRoleAtTheAgencyItself() {
        for (var role : Role.values()) {
            var actor = new Actor(UUID.randomUUID(), "Mai", List.of(new Grant(role, department.value())));

            assertThat(conflicts.bars(actor, department)).as(role.name()).isTrue();
            assertThat(conflicts.bars(actor, office)).as(role.name()).isFalse();
            assertThat(conflicts.bars(actor, province)).as(role.name()).isFalse();
        }
    }

    @Test
    void barsWhoeverHasDeclaredItThereAndBelowUntilItEnds() {
        var id = account("khai@example.vn");
        var actor = new Actor(id, "khai", List.of());
        assertThat(conflicts.bars(actor, department)).isFalse();
        var client = signedIn("khai@example.vn");

        var declared = client.post(PAGE, PAGE, Map.of("agency", "XD.01", "reason", "Vợ công tác tại Sở"));
        assertThat(declared.body()).contains("Sở Lợi Ích", "Vợ công tác tại Sở", "Đang áp dụng");
        assertThat(conflicts.bars(actor, department)).isTrue();
        assertThat(conflicts.bars(actor, office)).isTrue();
        assertThat(conflicts.bars(actor, province)).isFalse();

        var one = conflicts.of(new AccountId(id)).getFirst();
        var ended = client.post(PAGE, PAGE + "/" + one.id() + "/end", Map.of());
        assertThat(ended.body()).contains("Đã kết thúc", "Vợ công tác tại Sở");
        assertThat(conflicts.bars(actor, department)).isFalse();
    }

    @Test
    void losesNothingTypedOnAMistake() {
        account("nham@example.vn");

        var answer = signedIn("nham@example.vn")
                .post(PAGE, PAGE, Map.of("agency", "XD.99", "reason", "Con công tác tại đơn vị"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("XD.99", "Con công tác tại đơn vị", "Không có cơ quan nào mang mã này");
    }

    @Test
    void isSeenByThoseInChargeWithinTheirReachAndEndedByNobodyElse() {
        var id = account("nguoi-khai@example.vn");
        account("chu-tri@example.vn", new Grant(Role.PROGRAMME, province.value()));
        account("noi-khac@example.vn", new Grant(Role.ADMIN, UUID.randomUUID()));
        signedIn("nguoi-khai@example.vn")
                .post(PAGE, PAGE, Map.of("agency", "XD.01.01", "reason", "Em ruột là chi cục trưởng"));
        var one = conflicts.of(new AccountId(id)).getFirst();

        var programme = signedIn("chu-tri@example.vn");
        assertThat(programme.get("/conflicts").body()).contains("Em ruột là chi cục trưởng", "nguoi-khai");
        assertThat(signedIn("noi-khac@example.vn").get("/conflicts").body()).doesNotContain("Em ruột");
        var refused = programme.post(PAGE, PAGE + "/" + one.id() + "/end", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(conflicts.of(new AccountId(id)).getFirst().lasts()).isTrue();
    }
}
