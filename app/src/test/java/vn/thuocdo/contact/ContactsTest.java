package vn.thuocdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;

class ContactsTest {

    private static final Contact AN =
            new Contact("Nguyễn Văn An", "+84912345123", "an@example.vn", "Số 1, xã Minh Họa");
    private static final UUID NONE = new UUID(0, 0);

    @TempDir
    Path home;

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private KeyRing ring;
    private Contacts contacts;

    @BeforeEach
    void open() {
        ring = KeyRing.open(home.resolve("keys"));
        contacts = new Contacts(db, new Sealer(ring));
    }

    @Test
    void findsAContactAgain() {
        contacts.keep(id(1), AN, null);

        assertThat(contacts.find(id(1))).hasValue(AN);
        assertThat(contacts.find(id(2))).isEmpty();
    }

    @Test
    void leavesNothingReadableInTheDatabase() {
        contacts.keep(id(1), AN, null);

        var stored =
                db.sql("select sealed from contact.person").query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("An", "912345123", "example");
    }

    @Test
    void destroysAContactOnceItsDayIsOver() {
        contacts.keep(id(1), AN, LocalDate.of(2026, 9, 30));
        contacts.keep(id(2), AN, LocalDate.of(2026, 10, 1));
        contacts.keep(id(3), AN, null);

        var destroyed = contacts.destroyExpired(LocalDate.of(2026, 10, 1));

        assertThat(destroyed).isEqualTo(Map.of(Optional.empty(), 1));
        assertThat(contacts.find(id(1))).isEmpty();
        assertThat(contacts.find(id(2))).isPresent();
        assertThat(contacts.find(id(3))).isPresent();
    }

    @Test
    void aPlanSetsTheDayAndTheLatestOfSeveralCounts() {
        contacts.keep(id(1), AN, LocalDate.of(2028, 9, 30));
        contacts.keep(id(2), AN, LocalDate.of(2028, 9, 30));
        var ofOne = "select '%s'::uuid".formatted(id(1));

        assertThat(contacts.keepUntil(id(8), LocalDate.of(2027, 3, 1), ofOne)).isEqualTo(1);
        assertThat(contacts.keepUntil(id(8), LocalDate.of(2027, 3, 1), ofOne)).isZero();
        assertThat(contacts.keepUntil(id(9), LocalDate.of(2027, 2, 1), ofOne)).isZero();
        assertThat(contacts.keepUntil(id(9), LocalDate.of(2027, 4, 1), ofOne)).isEqualTo(1);

        assertThat(contacts.destroyExpired(LocalDate.of(2027, 4, 1))).isEmpty();
        assertThat(contacts.destroyExpired(LocalDate.of(2027, 4, 2))).isEqualTo(Map.of(Optional.of(id(9)), 1));
    }

    @Test
    void sealsAgainInBatchesAndGoesOnWhereItStopped() throws IOException {
        for (var n = 1; n <= 5; n++) {
            contacts.keep(id(n), AN, null);
        }
        ring.add();

        var stopped = contacts.resealSome(NONE, 2);

        assertThat(stopped).hasValue(id(2));
        assertThat(contacts.countsByKey()).isEqualTo(Map.of(1, 3L, 2, 2L));

        var last = Optional.of(NONE);
        while (last.isPresent()) {
            last = contacts.resealSome(last.get(), 2);
        }

        assertThat(contacts.countsByKey()).isEqualTo(Map.of(2, 5L));
        assertThat(contacts.find(id(4))).hasValue(AN);
    }

    @Test
    void printsAPersonMasked() {
        assertThat(AN).hasToString("Nguyễn V. A. 09xx xxx 123");
        assertThat(new Contact("", "", "", "")).hasToString("");
    }

    private static UUID id(long n) {
        return new UUID(0, n);
    }
}
