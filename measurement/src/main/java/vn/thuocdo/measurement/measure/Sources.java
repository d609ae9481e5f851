package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.thuocdo.measurement.data.Table;
import vn.thuocdo.measurement.index.Provenance;

/** What figures were made from: the plan and the data, each with its hash. */
final class Sources {

    private Sources() {}

    /**
     * @param software name and version of what made them
     */
    static Provenance of(String software, Path plan, List<Table> tables) {
        var data = tables.stream().map(table -> source(table.file().path())).toList();
        return new Provenance(software, source(plan), data);
    }

    private static Provenance.Source source(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Provenance.Source(
                    String.valueOf(file.getFileName()),
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
