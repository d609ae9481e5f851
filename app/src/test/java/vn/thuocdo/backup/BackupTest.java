package vn.thuocdo.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.TestDatabase;
import vn.thuocdo.audit.Audit;

class BackupTest {

    @TempDir
    Path folder;

    private final DataSource source = TestDatabase.fresh();

    @Test
    void bringsBackEveryRow() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        var target = TestDatabase.fresh();

        var written = Backup.write(source, file);
        var read = Restore.read(target, file);

        assertThat(read).isEqualTo(written).isPositive();
        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesADatabaseInUse() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, file);

        assertThatThrownBy(() -> Restore.read(source, file)).hasMessageContaining("DATABASE_IN_USE");
    }

    @Test
    void refusesAFileCutShortAndChangesNothing() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, file);
        var bytes = Files.readAllBytes(file);
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        var target = TestDatabase.fresh();
        var before = contents(target);

        assertThatThrownBy(() -> Restore.read(target, half)).isInstanceOf(BackupRefused.class);

        assertThat(contents(target)).isEqualTo(before);
    }

    @Test
    void isReadByItsOwnerAlone() throws Exception {
        var file = folder.resolve("all.zip");
        Files.writeString(folder.resolve("all.zip.part"), "left by a run that was cut off");

        Backup.write(source, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void runsNothingThatAFileNamesATableOrAColumn() throws Exception {
        anInstallation();
        var file = folder.resolve("all.zip");
        Backup.write(source, file);
        var target = TestDatabase.fresh();
        var before = contents(target);

        for (var command : List.of("id) from program 'touch /tmp/thuocdo' --", "id, id")) {
            var forged = withColumn(file, command);

            assertThatThrownBy(() -> Restore.read(target, forged)).isInstanceOf(BackupRefused.class);
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

    private void anInstallation() {
        var db = JdbcClient.create(source);
        db.sql("insert into account.account (id, email, name) values (:id, 'mai@example.vn', E'Mai\\tLê\\\\')")
                .param("id", UUID.randomUUID())
                .update();
        new Audit(db, Clock.systemUTC()).record(UUID.randomUUID(), "account.made", "account", "1", Map.of());
    }

    private static Map<String, String> contents(DataSource database) {
        var db = JdbcClient.create(database);
        var tables = new Catalogue(db).tables();
        assertThat(tables)
                .contains("place.place", "audit.entry", "account.account")
                .doesNotContain("account.session", "notice.letter");
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> db.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                        + table + " t")
                                .query(String.class)
                                .single()));
    }
}
