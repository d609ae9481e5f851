package vn.thuocdo.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings a {@link Backup} into an empty database: whole, or not at all. */
public final class Restore {

    private static final JsonMapper JSON = new JsonMapper();

    private Restore() {}

    /**
     * Restores a backup, and brings the database to the schema of this program.
     *
     * @return how many rows were restored
     * @throws BackupRefused if the file is no whole backup, is newer than this program, or the database is in use
     */
    public static long read(DataSource database, Path file) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(database, zip, file);
            if (isInUse(database)) {
                throw new BackupRefused(BackupRefused.Reason.DATABASE_IN_USE, file);
            }
            migrate(database, manifest.schema());
            var rows = read(database, zip, manifest, file);
            migrate(database, "latest");
            return rows;
        } catch (ZipException noZip) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file, noZip);
        }
    }

    private static Manifest manifest(DataSource database, ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
        }
        try (var bytes = zip.getInputStream(entry)) {
            var manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() != Manifest.FORMAT || !isKnown(database, manifest.schema())) {
                throw new BackupRefused(BackupRefused.Reason.NEWER, file);
            }
            return manifest;
        } catch (JacksonException broken) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file, broken);
        }
    }

    /** Whether this program has the migration the backup was taken at. */
    private static boolean isKnown(DataSource database, String schema) {
        return Arrays.stream(
                        Flyway.configure().dataSource(database).load().info().all())
                .map(migration -> migration.getVersion())
                .anyMatch(version -> version != null && version.equals(MigrationVersion.fromVersion(schema)));
    }

    private static boolean isInUse(DataSource database) {
        var db = JdbcClient.create(database);
        return db.sql("select to_regclass('account.account') is not null")
                        .query(Boolean.class)
                        .single()
                && db.sql("select exists (select from account.account)")
                        .query(Boolean.class)
                        .single();
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema("thuocdo")
                .target(target)
                .load()
                .migrate();
    }

    private static long read(DataSource database, ZipFile zip, Manifest manifest, Path file)
            throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            requireTheTables(db, manifest, file);
            empty(db, manifest);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = 0L;
            for (var table : manifest.tables()) {
                rows += read(table, copy, zip, file);
            }
            new Catalogue(db).advanceCounters();
            connection.commit();
            return rows;
        }
    }

    /** The names become commands: those of the file must be the database's own, and no others. */
    private static void requireTheTables(JdbcClient db, Manifest manifest, Path file) {
        var catalogue = new Catalogue(db);
        var named = manifest.tables().stream().map(Manifest.Table::name).toList();
        var known = catalogue.tables();
        var same = named.size() == known.size() && Set.copyOf(known).containsAll(named);
        if (!same || !manifest.tables().stream().allMatch(table -> hasItsColumns(catalogue, table))) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
        }
    }

    private static boolean hasItsColumns(Catalogue catalogue, Manifest.Table table) {
        return catalogue.columns(table.name()).equals(table.columns());
    }

    /** Takes away what migrations put in: the backup has it too, as it was. */
    private static void empty(JdbcClient db, Manifest manifest) {
        for (var table : manifest.tables().reversed()) {
            if (db.sql("select exists (select from %s)".formatted(table.name()))
                    .query(Boolean.class)
                    .single()) {
                db.sql("delete from " + table.name()).update();
            }
        }
    }

    private static long read(Manifest.Table table, CopyManager copy, ZipFile zip, Path file)
            throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
        }
        var digest = Backup.sha256();
        try (var bytes = new DigestInputStream(zip.getInputStream(entry), digest)) {
            var rows = copy.copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columnList()), bytes);
            if (rows != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
            }
            return rows;
        }
    }
}
