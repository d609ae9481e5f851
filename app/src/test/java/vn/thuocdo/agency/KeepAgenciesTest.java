package vn.thuocdo.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.place.Places;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

class KeepAgenciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** A committee with a department, a commune that took over from a district, and customs of two provinces. */
    private static final String LIST = """
            Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên,Trụ sở,Địa bàn phục vụ,Từ ngày,Đến ngày,Mã khác,Thay cho
            H99.2,Sở Y tế,Sở,H99,,,,,000.00.02.H99,
            H99,Ủy ban nhân dân tỉnh Minh Họa,UBND tỉnh,,01,,,,,
            H99.40,Ủy ban nhân dân huyện Đông,UBND huyện,H99,,,,30/06/2025,,
            H99.41,Ủy ban nhân dân xã Đông,UBND xã,H99,,,01/07/2025,,,H99.40
            HQ.1,Chi cục Hải quan khu vực I,Hải quan,,01,01; 31 từ 01/07/2025,,,,
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Agencies agencies;
    private final Relations relations;
    private final Reach reach;
    private final Set<UUID> attended = new HashSet<>();
    private final KeepAgencies keep;
    private final Actor administrator;

    KeepAgenciesTest() {
        var source = TestDatabase.fresh();
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        agencies = new Agencies(db);
        relations = new Relations(db);
        reach = new Reach(db);
        keep = new KeepAgencies(agencies, relations, new Places(db), rights(), new Audit(db, Clock.systemUTC()), db);
        administrator = administrator(new AgencyId(new UUID(1, 2)));
        var kind = AgencyKind.MINISTRY;
        agencies.save(new Agency(
                new AgencyId(new UUID(1, 2)),
                "G09",
                "Bộ Nội vụ",
                kind,
                kind.usualLevel(),
                Optional.empty(),
                Optional.empty(),
                null,
                null));
    }

    private AgencyRights rights() {
        return new AgencyRights(reach, new Administration(reach, () -> attended, db));
    }

    private static Actor administrator(AgencyId agency) {
        return new Actor(Actor.SYSTEM, "", List.of(new Grant(Role.ADMIN, agency.value())));
    }

    @Test
    void keepsATreeWhateverTheOrderOfItsRows() {
        assertThat(take(LIST)).isEqualTo(new SheetOutcome.Kept(5, 0));

        assertThat(agencies.within(coded("H99").id(), TODAY))
                .extracting(Agency::code)
                .containsExactly("H99.41", "H99.2");
        assertThat(agencies.subtree(coded("H99").id())).hasSize(4);
        assertThat(coded("000.00.02.H99")).isEqualTo(coded("H99.2"));
        assertThat(agencies.named("so y te", TODAY)).containsExactly(coded("H99.2"));
        assertThat(agencies.named("h99.41", TODAY)).containsExactly(coded("H99.41"));
        assertThat(relations.served(coded("HQ.1").id()))
                .containsExactly(new Served("01", null, null), new Served("31", LocalDate.of(2025, 7, 1), null));
        assertThat(relations.predecessors(coded("H99.41").id()))
                .extracting(Agency::name)
                .containsExactly("Ủy ban nhân dân huyện Đông");
    }

    @Test
    void changesNothingTheSecondTime() {
        take(LIST);
        var before = everything();

        assertThat(take(LIST)).isEqualTo(new SheetOutcome.Kept(5, 5));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void changesTheAgencyOfTheSameCodeAndFirstDay() {
        take(LIST);
        var id = coded("H99.2").id();

        assertThat(take("code,name,kind,parent_code\nH99.2,Sở Y tế tỉnh Minh Họa,Sở,H99\n"))
                .isEqualTo(new SheetOutcome.Kept(1, 0));

        assertThat(agencies.find(id).orElseThrow().name()).isEqualTo("Sở Y tế tỉnh Minh Họa");
        assertThat(relations.otherCodes(id)).containsExactly("000.00.02.H99");
    }

    @Test
    void tellsEveryRowThatIsWrongAndKeepsNone() {
        take(LIST);
        var before = everything();

        var refused = take("""
                Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên,Trụ sở,Địa bàn phục vụ,Từ ngày,Đến ngày,Mã khác,Thay cho
                H99.2,Sở Y tế mới,Sở,H99,,,01/01/2026,,,
                H98,A,Sở,H97,88888,,,,,
                H96,B,Sở,H96,,,,,,
                H99,Ủy ban nhân dân tỉnh Minh Họa,UBND tỉnh,,,,,31/12/2025,,
                """);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        each -> assertThat(each.faults())
                                .extracting(SheetFault::row, SheetFault::code)
                                .contains(
                                        tuple(2L, "agency.fault.parent"),
                                        tuple(2L, "agency.fault.overlap"),
                                        tuple(3L, "agency.fault.parent"),
                                        tuple(3L, "agency.fault.place"),
                                        tuple(4L, "agency.fault.parent"),
                                        tuple(5L, "agency.fault.child")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesACircle() {
        assertThat(take("code,name,kind,parent_code\nA,A,Sở,B\nB,B,Sở,A\n"))
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        each -> assertThat(each.faults())
                                .extracting(SheetFault::code)
                                .containsOnly("agency.fault.circle"));
    }

    @Test
    void tellsCellsThatCannotBeRead() {
        var refused = take("""
                code,name,kind,level,served_places,valid_from,valid_to,predecessors
                H 1,A,Sở,,,,,
                H2,,Nhóm,làng,mười,01/01/2026,01/01/2025,
                H3,C,Sở,,,,,H2
                """);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        each -> assertThat(each.faults())
                                .extracting(SheetFault::code)
                                .containsExactly(
                                        "agency.fault.code",
                                        "sheet.fault.blank",
                                        "agency.fault.kind",
                                        "agency.fault.level",
                                        "agency.fault.served",
                                        "agency.fault.period",
                                        "agency.fault.day-needed"));
    }

    @Test
    void aRoleReachesItsAgencyAndEverythingBelow() {
        take(LIST);
        var actor = new Actor(
                Actor.SYSTEM,
                "",
                List.of(
                        new Grant(Role.AGENCY, coded("H99").id().value()),
                        new Grant(Role.ADMIN, coded("HQ.1").id().value())));

        assertThat(reach.covers(actor, coded("H99.2").id(), Role.AGENCY)).isTrue();
        assertThat(reach.covers(actor, coded("H99").id(), Role.AGENCY)).isTrue();
        assertThat(reach.covers(actor, coded("HQ.1").id(), Role.AGENCY)).isFalse();
        assertThat(reach.covers(actor, coded("HQ.1").id(), Role.AGENCY, Role.ADMIN))
                .isTrue();
        assertThat(reach.covers(actor, new AgencyId(new UUID(1, 1)), Role.AGENCY))
                .isFalse();
        assertThat(reach.of(actor, Role.AGENCY)).hasSize(4);
        assertThat(reach.of(actor, Role.APPROVER)).isEmpty();
    }

    private Agency coded(String code) {
        return agencies.coded(code, TODAY).orElseThrow();
    }

    private List<String> everything() {
        return db.sql("""
                select a::text from agency.agency a union all select s::text from agency.served_place s
                union all select s::text from agency.succession s union all select o::text from agency.other_code o
                order by 1
                """).query(String.class).list();
    }

    @Test
    void anAdministratorChangesAndMovesOnlyWhatTheyReach() {
        take(LIST);
        attended.add(coded("HQ.1").id().value());
        var head = "Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên,Từ ngày,Thay cho\n";
        var province = administrator(coded("H99").id());
        var commune = administrator(coded("H99.41").id());

        for (var own :
                List.of("H99.2,Sở Y tế mới,Sở,H99,,", "H99.3,Sở Tư pháp,Sở,H99,,", "H97,UBND tỉnh Mới,UBND tỉnh,,,")) {
            assertThat(take(head + own, province)).as(own).isInstanceOf(SheetOutcome.Kept.class);
        }
        for (var foreign : List.of(
                "HQ.1,Chi cục Hải quan,Hải quan,,,",
                "HQ.1,Chi cục Hải quan khu vực I,Hải quan,H99,,",
                "H99.2,Sở Y tế mới,Sở,H97,,",
                "H99.4,Trạm,Sở,HQ.1,,",
                "H99.5,Trạm,Sở,H99,01/07/2025,HQ.1")) {
            refuses(head + foreign, province);
        }
        for (var above : List.of("H99,Tỉnh,UBND tỉnh,,,", "H99.6,Sở,Sở,H99,,", "H96,UBND tỉnh,UBND tỉnh,,,")) {
            refuses(head + above, commune);
        }
    }

    @Test
    void nobodyMakesTheirOwnAgencyTheStates() {
        take(LIST);
        var head = "Mã cơ quan,Tên cơ quan,Loại,Cấp,Mã cơ quan cấp trên,Từ ngày\n";
        var province = administrator(coded("H99").id());
        var customs = administrator(coded("HQ.1").id());
        attended.add(coded("HQ.1").id().value());

        for (var more : List.of(
                "H99,Tỉnh,UBND tỉnh,Trung ương,,",
                "H99.2,Sở Y tế,Sở,Trung ương,H99,",
                "H97,UBND tỉnh Mới,UBND tỉnh,Trung ương,,",
                "G12,Bộ Y tế,Bộ,,,")) {
            refuses(head + more, province);
        }
        for (var more :
                List.of("HQ.1,Hải quan,UBND tỉnh,,,", "HQ.1,Hải quan,Bộ,,,", "HQ.2,Hải quan khu vực II,Hải quan,,,")) {
            refuses(head + more, customs);
        }
        refuses(
                head + "H99.41,UBND xã Đông,UBND xã,Tỉnh,H99,01/07/2025",
                administrator(coded("H99.41").id()));
        assertThat(take(head + "V1,Viện Khoa học tổ chức,Viện,,,", province)).isInstanceOf(SheetOutcome.Kept.class);
        assertThat(reach.isOfState(administrator(coded("V1").id()), Role.ADMIN)).isFalse();
        assertThat(take(head + "H99.2,Sở Y tế,Sở,Trung ương,H99,")).isInstanceOf(SheetOutcome.Kept.class);
    }

    @Test
    void theTopKeepsWhatLiesInNoOtherAndHasNoAdministrator() {
        take(LIST);
        var head = "Mã cơ quan,Tên cơ quan,Loại,Mã cơ quan cấp trên\n";
        var province = administrator(coded("H99").id());
        var department = administrator(coded("H99.2").id());
        var bare = new Administration(reach, () -> attended, db);

        refuses(head + "HQ.1,Hải quan khu vực 1,Hải quan,", department);
        assertThat(take(head + "HQ.1,Hải quan khu vực 1,Hải quan,", province)).isInstanceOf(SheetOutcome.Kept.class);
        assertThat(take(head + "HQ.11,Hải quan cảng,Hải quan,HQ.1", province)).isInstanceOf(SheetOutcome.Kept.class);
        assertThat(bare.covers(province, coded("HQ.11").id())).isTrue();
        assertThat(bare.covers(province, new AgencyId(new UUID(1, 2)))).isFalse();
        assertThat(bare.covers(administrator, coded("H99").id())).isTrue();

        attended.add(coded("HQ.1").id().value());
        refuses(head + "HQ.1,Hải quan khu vực I,Hải quan,", province);
        assertThat(bare.of(province)).doesNotContain(coded("HQ.11").id());
        assertThat(reach.atTop(administrator(coded("HQ.1").id()), Role.ADMIN)).isFalse();
        agencies.makeFounding(coded("H99.2").id());
        assertThat(reach.atTop(department, Role.ADMIN)).isTrue();
    }

    private void refuses(String list, Actor actor) {
        assertThatThrownBy(() -> take(list, actor))
                .as(list)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_ALLOWED));
    }

    private SheetOutcome take(String list) {
        return take(list, administrator);
    }

    private SheetOutcome take(String list, Actor actor) {
        var content = new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(transaction.execute(_ -> {
            try (var sheet = SheetReader.open(content, "list.csv", SheetLimits.CATALOGUE)) {
                return keep.from(sheet, actor);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }
}
