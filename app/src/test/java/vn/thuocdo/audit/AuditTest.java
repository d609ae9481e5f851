package vn.thuocdo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.TestDatabase;

class AuditTest {

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient db = JdbcClient.create(source);
    private final TransactionTemplate together = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final Audit audit = new Audit(db, Clock.systemUTC());
    private final Sequencer sequencer = new Sequencer(db);
    private final UUID actor = UUID.randomUUID();

    @BeforeEach
    void recordThreeDeeds() {
        IntStream.range(0, 3).forEach(n -> audit.record(actor, "place.opened", "place", "0" + n, Map.of("n", n)));
    }

    @Test
    void linksWhatWasRecordedOnce() {
        assertThat(together.<Integer>execute(_ -> sequencer.link())).isEqualTo(3);
        assertThat(together.<Integer>execute(_ -> sequencer.link())).isZero();
        assertThat(firstBrokenLink()).isEmpty();
        assertThat(sequencer.head().place()).isEqualTo(3);
    }

    @Test
    void tellsHowManyDeedsWaitToBeLinked() {
        var later = Instant.now().plusSeconds(60);
        assertThat(sequencer.waitingSince(later)).isEqualTo(3);
        together.executeWithoutResult(_ -> sequencer.link());
        assertThat(sequencer.waitingSince(later)).isZero();
    }

    @Test
    void isNeitherChangedNorEmptied() {
        assertThatThrownBy(() -> db.sql("update audit.entry set details = '{}'").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from audit.entry").update()).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> db.sql("truncate audit.entry cascade").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void tellsWhichEntryWasChangedFromOutside() {
        together.execute(_ -> sequencer.link());
        db.sql("alter table audit.entry disable trigger entry_is_kept").update();
        db.sql("""
                update audit.entry set subject = '99'
                where id = (select entry from audit.link where place = 2)
                """).update();

        assertThat(firstBrokenLink()).hasValue(2);
    }

    @Test
    void keepsNothingOfADeedThatFailed() {
        assertThatThrownBy(() -> together.executeWithoutResult(_ -> {
                    audit.record(actor, "place.closed", "place", "01", Map.of());
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        var sought = AuditSearch.of(Set.of(actor), "place.closed", "", null, null, ZoneOffset.UTC);
        assertThat(new AuditLog(db).find(sought, null, 10)).isEmpty();
    }

    @Test
    void findsByWhoWhatAndWhen() {
        var log = new AuditLog(db);
        var zone = ZoneOffset.UTC;

        assertThat(log.find(AuditSearch.of(Set.of(actor, UUID.randomUUID()), "place.", "", null, null, zone), null, 10))
                .hasSize(3);
        assertThat(log.find(AuditSearch.of(null, "", "01", null, null, zone), null, 10))
                .extracting(AuditEntry::details)
                .containsExactly("{\"n\":1}");
        assertThat(log.find(AuditSearch.of(Set.of(UUID.randomUUID()), "", "", null, null, zone), null, 10))
                .isEmpty();
    }

    @Test
    void turnsPagesWithoutLosingDeedsOfOneMoment() {
        var sameMoment = new Audit(db, Clock.fixed(Instant.EPOCH.plusSeconds(2_000_000_000), ZoneOffset.UTC));
        IntStream.range(0, 5).forEach(n -> sameMoment.record(actor, "agency.added", "agency", "a" + n, Map.of()));
        var log = new AuditLog(db);
        var sought = AuditSearch.of(null, "agency.", "", null, null, ZoneOffset.UTC);

        var first = log.find(sought, null, 3);
        var second = log.find(sought, first.getLast().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private OptionalLong firstBrokenLink() {
        return together.<OptionalLong>execute(_ -> sequencer.firstBrokenLink());
    }
}
