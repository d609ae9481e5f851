package vn.thuocdo.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one consistent snapshot of the database into a file, while the application goes on working. The keys that open
 * what is sealed in it are not in it: they are kept by whoever keeps the server.
 */
public final class Backup {

    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /**
     * Backs the database up, over both of its roles at the same moment.
     *
     * @param identity the role of the schema {@code identity}, whose rows are sealed and stay so
     * @param file appears whole, or not at all
     * @return how many rows it holds
     */
    public static long write(DataSource ordinary, DataSource identity, Path file) throws SQLException, IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var snapshot = Snapshot.of(ordinary, identity)) {
            long rows;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(forOwnerOnly(unfinished)))) {
                zip.setLevel(Deflater.BEST_SPEED);
                rows = write(snapshot, zip);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A new file nobody else may read. */
    private static OutputStream forOwnerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        var hasOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                hasOwners
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        return Files.newOutputStream(file);
    }

    private static long write(Snapshot snapshot, ZipOutputStream zip) throws SQLException, IOException {
        var db = Snapshot.client(snapshot.ordinary());
        var identity = Snapshot.client(snapshot.identity());
        var manifest = new Manifest(
                Manifest.FORMAT,
                migration(db, "thuocdo"),
                migration(identity, "identity"),
                db.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                        .query(String.class)
                        .single(),
                tables(Catalogue.ordinary(db), snapshot.ordinary(), zip),
                tables(Catalogue.identity(identity), snapshot.identity(), zip));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest.rows();
    }

    private static String migration(JdbcClient db, String schema) {
        return db.sql("""
                select version from %s.flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """.formatted(schema)).query(String.class).single();
    }

    private static List<Manifest.Table> tables(Catalogue catalogue, Connection connection, ZipOutputStream zip)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var name : catalogue.tables()) {
            tables.add(write(new Manifest.Table(name, catalogue.columns(name), 0, ""), copy, zip));
        }
        return tables;
    }

    private static Manifest.Table write(Manifest.Table table, CopyManager copy, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var digest = sha256();
        var rows = copy.copyOut(
                "copy %s (%s) to stdout".formatted(table.name(), table.columnList()),
                new DigestOutputStream(new Open(zip), digest));
        zip.closeEntry();
        return new Manifest.Table(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }

    /** Stays open when a table has been copied into it. */
    private static final class Open extends OutputStream {

        private final OutputStream out;

        Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
