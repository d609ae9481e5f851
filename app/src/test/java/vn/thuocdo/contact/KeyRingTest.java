package vn.thuocdo.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;

class KeyRingTest {

    private static final UUID ROW = new UUID(7, 11);
    private static final byte[] PLAIN = "Nguyễn Văn An".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void makesKeysAtTheFirstStartThatOnlyTheirOwnerReads() throws IOException {
        KeyRing.open(home.resolve("keys"));

        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("keys/contact-0001.key"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys/person.key"))).isEqualTo("rw-------");
    }

    @Test
    void refusesKeysOthersCanRead() throws IOException {
        KeyRing.open(home.resolve("keys"));
        Files.setPosixFilePermissions(
                home.resolve("keys/contact-0001.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyRing.open(home.resolve("keys"))).isInstanceOf(KeysReadableByOthers.class);
    }

    @Test
    void opensAfterAStartWhatWasSealedBefore() {
        var sealed = new Sealer(KeyRing.open(home.resolve("keys"))).seal(ROW, PLAIN);

        assertThat(new Sealer(KeyRing.open(home.resolve("keys"))).open(ROW, sealed))
                .isEqualTo(PLAIN);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var sealer = new Sealer(KeyRing.open(home.resolve("keys")));

        assertThat(sealer.seal(ROW, PLAIN)).isNotEqualTo(sealer.seal(ROW, PLAIN));
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherRowOrChanged() {
        var sealer = new Sealer(KeyRing.open(home.resolve("keys")));
        var sealed = sealer.seal(ROW, PLAIN);
        var changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> sealer.open(new UUID(7, 12), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(ROW, changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsUnderTheNewestKeyAndOpensUnderTheOld() throws IOException {
        var ring = KeyRing.open(home.resolve("keys"));
        var sealer = new Sealer(ring);
        var old = sealer.seal(ROW, PLAIN);

        ring.add();

        assertThat(Sealer.version(old)).isEqualTo(1);
        assertThat(Sealer.version(sealer.seal(ROW, PLAIN))).isEqualTo(2);
        assertThat(sealer.open(ROW, old)).isEqualTo(PLAIN);
    }

    @Test
    void hashesAPersonTheSameOnOneRingOnly() {
        var ring = KeyRing.open(home.resolve("keys"));
        var here = new PersonHash(ring).of("+84912345123");

        assertThat(here).hasSize(16).isEqualTo(new PersonHash(ring).of("+84912345123"));
        assertThat(new PersonHash(KeyRing.open(home.resolve("other"))).of("+84912345123"))
                .isNotEqualTo(here);
    }

    @Test
    void aDatabaseSealedUnderOtherKeysIsRefused() {
        var db = JdbcClient.create(TestDatabase.fresh());
        ContactKeys.match(KeyRing.open(home.resolve("keys")), db);

        ContactKeys.match(KeyRing.open(home.resolve("keys")), db);

        var others = KeyRing.open(home.resolve("others"));
        assertThatThrownBy(() -> ContactKeys.match(others, db)).isInstanceOf(KeyMissing.class);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
