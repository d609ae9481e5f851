package vn.thuocdo.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.TestDatabase.identity;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.audit.Audit;

class BackupTest {

    private static final String LINKS = "identity.link";

    @TempDir
    Path folder;

    private final DataSource source = TestDatabase.fresh();

    @Test
    void bringsBackEveryRow() throws Exception {
        anInstallation();
        aLink((byte) 1);
        var file = folder.resolve("all.zip");
        var target = TestDatabase.fresh();

        var written = Backup.write(source, identity(source), file);
        var read = Restore.read(target, identity(target), file);

        assertThat(read).isEqualTo(written).isPositive();
        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesADatabaseInUse() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, identity(source), file);

        assertThatThrownBy(() -> Restore.read(source, identity(source), file)).hasMessageContaining("DATABASE_IN_USE");
    }

    @Test
    void refusesAFileCutShortAndChangesNothing() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, identity(source), file);
        var bytes = Files.readAllBytes(file);
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        var target = TestDatabase.fresh();
        var before = contents(target);

        assertThatThrownBy(() -> Restore.read(target, identity(target), half)).isInstanceOf(BackupRefused.class);

        assertThat(contents(target)).isEqualTo(before);
    }

    @Test
    void isReadByItsOwnerAlone() throws Exception {
        var file = folder.resolve("all.zip");
        Files.writeString(folder.resolve("all.zip.part"), "left by a run that was cut off");

        Backup.write(source, identity(source), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void runsNothingThatAFileNamesATableOrAColumn() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, identity(source), file);
        var target = TestDatabase.fresh();
        var before = contents(target);

        for (var command : List.of("id) from program 'touch /tmp/thuocdo' --", "id, id")) {
            var forged = withColumn(file, command);

            assertThatThrownBy(() -> Restore.read(target, identity(target), forged))
                    .isInstanceOf(BackupRefused.class);
        }

        assertThat(contents(target)).isEqualTo(before);
    }

    /** The backup with another name for the first column of its accounts. */
    private Path withColumn(Path file, String column) throws IOException {
        var forged = Files.copy(file, folder.resolve("forged.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (var zip = FileSystems.newFileSystem(forged)) {
            var manifest = zip.getPath(Manifest.ENTRY);
            var text = Files.readString(manifest);
            var first = text.indexOf("\"id\"", text.indexOf("account.account\""));
            Files.writeString(manifest, text.substring(0, first) + '"' + column + '"' + text.substring(first + 4));
        }
        return forged;
    }

    @Test
    void holdsTheSealedLinksOfTheSameMomentAndNoKey() throws Exception {
        anInstallation();
        aLink((byte) 1);
        try (var snapshot = Snapshot.of(source, identity(source))) {
            aLink((byte) 2);
            JdbcClient.create(source).sql("delete from audit.waiting").update();

            assertThat(count(snapshot.identity(), LINKS)).isOne();
            assertThat(count(snapshot.ordinary(), "audit.waiting")).isOne();
        }
        var file = folder.resolve("all.zip");

        Backup.write(source, identity(source), file);

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("tables/identity.link.copy")
                    .noneMatch(name -> name.contains("key")
                            && !name.equals("tables/contact.key.copy")
                            && !name.equals("tables/fieldwork.keying.copy")
                            && !name.startsWith("tables/dossier.")
                            && !name.startsWith("tables/account."));
        }
    }

    private static long count(Connection connection, String table) {
        return Snapshot.client(connection)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void aLink(byte mark) {
        JdbcClient.create(identity(source))
                .sql("insert into identity.link (campaign, tag, sealed) values (:campaign, :tag, :sealed)")
                .param("campaign", new UUID(0, 1))
                .param("tag", Arrays.copyOf(new byte[] {mark}, 32))
                .param("sealed", new byte[52])
                .update();
    }

    private void anInstallation() {
        var db = JdbcClient.create(source);
        db.sql("insert into account.account (id, email, name) values (:id, 'mai@example.vn', E'Mai\\tLê\\\\')")
                .param("id", UUID.randomUUID())
                .update();
        new Audit(db, Clock.systemUTC()).record(UUID.randomUUID(), "account.made", "account", "1", Map.of());
    }

    private static Map<String, String> contents(DataSource database) {
        var db = JdbcClient.create(database);
        var tables = Catalogue.ordinary(db).tables();
        assertThat(tables)
                .contains("place.place", "audit.entry", "account.account")
                .doesNotContain("account.session", "notice.letter", LINKS);
        var contents = contents(db, tables);
        contents.putAll(contents(
                JdbcClient.create(identity(database)),
                Catalogue.identity(JdbcClient.create(identity(database))).tables()));
        assertThat(contents).containsKey(LINKS);
        return contents;
    }

    private static Map<String, String> contents(JdbcClient db, List<String> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> db.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                        + table + " t")
                                .query(String.class)
                                .single()));
    }
}
