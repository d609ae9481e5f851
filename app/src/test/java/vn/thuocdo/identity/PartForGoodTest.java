package vn.thuocdo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.identity.ExampleIdentity.ACTOR;
import static vn.thuocdo.identity.ExampleIdentity.units;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.contact.KeyMissing;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

class PartForGoodTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    @TempDir
    Path home;

    private final UUID other = UUID.randomUUID();
    private ExampleIdentity identity;

    @BeforeEach
    void open() {
        identity = new ExampleIdentity(home, DATABASE);
        identity.links.keep(identity.campaign, units(5));
        identity.links.keep(other, units(2));
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @Test
    void leavesNeitherKeyNorLinkNorMark() {
        identity.part.archive(identity.campaign, ACTOR);

        assertThat(identity.keyFile()).doesNotExist();
        assertThat(identity.rows()).isZero();
        assertThat(identity.rows(other)).isEqualTo(2);
        assertThat(mark()).isEqualTo("FORGOTTEN -");
    }

    @Test
    void isToldByEveryVerbAfterwards() {
        identity.part.archive(identity.campaign, ACTOR);

        refused(() -> identity.reminders.unitsOf(identity.campaign, Set.of(CaseNumber.random()), ACTOR));
        refused(() -> identity.backChecks.unitsOf(identity.campaign, Set.of(CaseNumber.random()), ACTOR));
        refused(() -> identity.freeze.all(identity.campaign, List.of(CaseNumber.random()), ACTOR));
        refused(() -> identity.links.keep(identity.campaign, units(1)));
        refused(() -> identity.tokens.of(identity.campaign, new SampledUnit(other, 1)));
        assertThat(identity.keyFile()).doesNotExist();
        assertThat(identity.freeze.all(other, List.of(CaseNumber.random()), ACTOR))
                .isEmpty();
    }

    @Test
    void isDoneOnceHoweverOftenItIsAskedFor() {
        identity.part.archive(identity.campaign, ACTOR);
        identity.part.archive(identity.campaign, ACTOR);

        assertThat(records(identity.campaign)).containsExactly("{\"cases\":5}");
    }

    @Test
    void isDoneToItsEndWhereItWasCutOff() {
        identity.keys.giveUp(identity.campaign);
        identity.part.archive(identity.campaign, ACTOR);
        identity.keys.giveUp(other);
        identity.keys.destroy(other);

        refused(() -> identity.freeze.all(other, List.of(CaseNumber.random()), ACTOR));
        identity.part.archive(other, ACTOR);

        assertThat(identity.rows() + identity.rows(other)).isZero();
        assertThat(records(other)).containsExactly("{\"cases\":2}");
    }

    @Test
    void leavesNothingOfThoseWhoKeepLinksMeanwhile() {
        var fresh = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var keeper = 0; keeper < 8; keeper++) {
                threads.execute(() -> keepUntilParted(fresh));
            }
            threads.execute(() -> identity.part.archive(fresh, ACTOR));
        }

        assertThat(identity.rows(fresh)).isZero();
        assertThat(identity.keyFolder.resolve("identity-%s.key".formatted(fresh)))
                .doesNotExist();
    }

    private void keepUntilParted(UUID campaign) {
        try {
            for (var round = 0; round < 1_000; round++) {
                identity.links.keep(campaign, units(5));
            }
        } catch (Refused | KeyMissing parted) {
            assertThat(parted).hasMessageContaining("identity"); // and it leaves off
        }
    }

    @Test
    void isPossibleForACampaignThatNobodyAnswered() {
        var empty = UUID.randomUUID();

        identity.part.archive(empty, ACTOR);

        refused(() -> identity.links.keep(empty, units(1)));
    }

    @Test
    void destroysNoKeyThatIsInUse() {
        assertThatThrownBy(() -> identity.keys.destroy(identity.campaign)).isInstanceOf(IllegalStateException.class);

        assertThat(identity.keyFile()).exists();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.IDENTITY_PARTED));
    }

    private List<String> records(UUID campaign) {
        return identity
                .db
                .sql("select details::text from audit.entry where deed = 'identity.parted' and subject = :campaign")
                .param("campaign", campaign.toString())
                .query(String.class)
                .list()
                .stream()
                .map(details -> details.replace(" ", ""))
                .toList();
    }

    private String mark() {
        return identity.db
                .sql("select state || ' ' || coalesce(encode(proof, 'hex'), '-') from contact.key where name = :name")
                .param("name", "identity-" + identity.campaign)
                .query(String.class)
                .single();
    }
}
