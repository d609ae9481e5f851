package vn.thuocdo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.identity.ExampleIdentity.ACTOR;
import static vn.thuocdo.identity.ExampleIdentity.DRAW;
import static vn.thuocdo.identity.ExampleIdentity.units;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.contact.KeyMissing;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

class IdentityLinksTest {

    private static final SampledUnit UNIT = new SampledUnit(DRAW, 7);

    private static final DataSource DATABASE = TestDatabase.fresh();

    @TempDir
    Path home;

    private ExampleIdentity identity;

    @BeforeEach
    void open() {
        identity = new ExampleIdentity(home, DATABASE);
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @Test
    void findsTheUnitsOfCasesAndLeavesOutACaseWithoutOne() {
        var links = units(3);
        identity.links.keep(identity.campaign, links);
        var cases = new HashSet<>(links.values());
        cases.add(CaseNumber.random());

        assertThat(identity.reminders.unitsOf(identity.campaign, cases, ACTOR)).isEqualTo(links.keySet());
        assertThat(identity.freeze.all(identity.campaign, cases, ACTOR))
                .hasSize(3)
                .allSatisfy((number, unit) -> assertThat(links.get(unit)).isEqualTo(number));
        assertThat(identity.backChecks.unitsOf(identity.campaign, Set.of(CaseNumber.random()), ACTOR))
                .isEmpty();
    }

    @Test
    void recordsWhoOpenedHowManyAndWhyButNoCaseAndNoUnit() {
        var number = CaseNumber.random();
        identity.links.keep(identity.campaign, Map.of(UNIT, number));

        identity.reminders.unitsOf(identity.campaign, Set.of(number), ACTOR);
        identity.backChecks.unitsOf(identity.campaign, Set.of(number), ACTOR);
        identity.freeze.all(identity.campaign, List.of(number), ACTOR);

        var entries = identity.db
                .sql("select e::text from audit.entry e where subject = :campaign order by id")
                .param("campaign", identity.campaign.toString())
                .query(String.class)
                .list();
        assertThat(entries)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry)
                        .contains(ACTOR.toString(), identity.campaign.toString(), "cases", "purpose")
                        .doesNotContain(number.value().toString(), DRAW.toString()));
        assertThat(entries.getFirst()).contains("identity.opened-for-reminders", "stop-reminders");
    }

    @Test
    void refusesACaseThatHasALinkAndKeepsNoneOfTheOthers() {
        var number = CaseNumber.random();
        identity.links.keep(identity.campaign, Map.of(UNIT, number));
        var more = units(3);
        more.put(new SampledUnit(DRAW, 8), number);

        assertThatThrownBy(() -> identity.links.keep(identity.campaign, more))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.IDENTITY_CASE_KEPT));

        assertThat(identity.rows()).isOne();
    }

    @Test
    void opensNothingUnderAnotherKey() throws IOException {
        var links = units(2);
        identity.links.keep(identity.campaign, links);
        Files.writeString(identity.keyFile(), "ab".repeat(32));

        assertThatThrownBy(() -> identity.freeze.all(identity.campaign, links.values(), ACTOR))
                .isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> identity.tokens.of(identity.campaign, UNIT)).isInstanceOf(KeyMissing.class);

        Files.delete(identity.keyFile());
        assertThatThrownBy(() -> identity.links.keep(identity.campaign, units(1)))
                .isInstanceOf(KeyMissing.class);
        assertThat(identity.keyFile()).doesNotExist();
    }

    @Test
    void doesNotOpenASealedUnitThatWasMovedToAnotherCaseOrSealedUnderAnotherKey() {
        var key = new LinkKey(identity.keys.of(identity.campaign));
        var other = new LinkKey(identity.keys.of(UUID.randomUUID()));
        var tag = key.tag(CaseNumber.random());
        var sealed = key.seal(tag, UNIT);

        assertThat(key.open(tag, sealed)).isEqualTo(UNIT);
        assertThatThrownBy(() -> key.open(key.tag(CaseNumber.random()), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.open(tag, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void makesATokenThatIsTheSameEachTimeAndOneOfItsOwnForEachUnit() {
        var token = identity.tokens.of(identity.campaign, UNIT);
        var many = identity.tokens.of(identity.campaign, units(500).keySet());

        assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{26}").isEqualTo(many.get(UNIT));
        assertThat(new HashSet<>(many.values())).hasSize(500);
        assertThat(identity.tokens.of(UUID.randomUUID(), UNIT)).isNotEqualTo(token);
    }

    @Test
    void knowsATokenHoweverItIsTyped() {
        var hash = hash("01ABCDEFGHJKMNPQRSTVWXYZ01");

        assertThat(hash("oiab cdef-ghjk mnpq\u00a0rstv–wxyz 0L "))
                .isEqualTo(hash)
                .hasSize(64);
        assertThat(hash("01ABCDEFGHJKMNPQRSTVWXYZ02")).isNotEqualTo(hash);
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(InvitationTokens.hash(token));
    }
}
