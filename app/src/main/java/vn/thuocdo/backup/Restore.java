package vn.thuocdo.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.identity.IdentitySchema;

/** Brings a {@link Backup} into an empty database: whole, or not at all. */
public final class Restore {

    private static final JsonMapper JSON = new JsonMapper();

    private Restore() {}

    /**
     * Restores a backup, and brings the database to the schema of this program.
     *
     * @param identity the role of the schema {@code identity}
     * @return how many rows were restored
     * @throws BackupRefused if the file is no whole backup, is newer than this program, or the database is in use
     */
    public static long read(DataSource ordinary, DataSource identity, Path file) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file);
            if (!isKnown(migrations(ordinary, "latest"), manifest.schema())
                    || !isKnown(IdentitySchema.migrations(identity, "latest"), manifest.identity())) {
                throw new BackupRefused(BackupRefused.Reason.NEWER, file);
            }
            if (isInUse(ordinary)) {
                throw new BackupRefused(BackupRefused.Reason.DATABASE_IN_USE, file);
            }
            migrations(ordinary, manifest.schema()).migrate();
            IdentitySchema.migrations(identity, manifest.identity()).migrate();
            read(ordinary, identity, zip, manifest, file);
            migrations(ordinary, "latest").migrate();
            IdentitySchema.migrations(identity, "latest").migrate();
            return manifest.rows();
        } catch (ZipException noZip) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file, noZip);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
        }
        try (var bytes = zip.getInputStream(entry)) {
            var manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupRefused(BackupRefused.Reason.NEWER, file);
            }
            return manifest;
        } catch (JacksonException broken) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file, broken);
        }
    }

    /** Whether this program has the migration the backup was taken at. */
    private static boolean isKnown(Flyway migrations, String schema) {
        return Arrays.stream(migrations.info().all())
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

    private static Flyway migrations(DataSource ordinary, String target) {
        return Flyway.configure()
                .dataSource(ordinary)
                .defaultSchema("thuocdo")
                .target(target)
                .load();
    }

    /**
     * Reads the rows in a transaction of each role. Where it is cut off between the two ends, there are links but no
     * accounts yet: the database is still empty for us, and is restored by doing it again.
     */
    private static void read(DataSource ordinary, DataSource identity, ZipFile zip, Manifest manifest, Path file)
            throws SQLException, IOException {
        try (var first = ordinary.getConnection();
                var second = identity.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            read(first, Catalogue.ordinary(Snapshot.client(first)), zip, manifest.tables(), file);
            read(second, Catalogue.identity(Snapshot.client(second)), zip, manifest.identityTables(), file);
            second.commit();
            first.commit();
        }
    }

    private static void read(
            Connection connection, Catalogue catalogue, ZipFile zip, List<Manifest.Table> tables, Path file)
            throws SQLException, IOException {
        requireTheTables(catalogue, tables, file);
        empty(Snapshot.client(connection), tables);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            read(table, copy, zip, file);
        }
        catalogue.advanceCounters();
    }

    /** The names become commands: those of the file must be the database's own, and no others. */
    private static void requireTheTables(Catalogue catalogue, List<Manifest.Table> tables, Path file) {
        var named = tables.stream().map(Manifest.Table::name).toList();
        var known = catalogue.tables();
        var same = named.size() == known.size() && Set.copyOf(known).containsAll(named);
        if (!same || !tables.stream().allMatch(table -> hasItsColumns(catalogue, table))) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, file);
        }
    }

    private static boolean hasItsColumns(Catalogue catalogue, Manifest.Table table) {
        return catalogue.columns(table.name()).equals(table.columns());
    }

    /** Takes away what migrations put in: the backup has it too, as it was. */
    private static void empty(JdbcClient db, List<Manifest.Table> tables) {
        for (var table : tables.reversed()) {
            if (db.sql("select exists (select from %s)".formatted(table.name()))
                    .query(Boolean.class)
                    .single()) {
                db.sql("delete from " + table.name()).update();
            }
        }
    }

    private static void read(Manifest.Table table, CopyManager copy, ZipFile zip, Path file)
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
        }
    }
}
