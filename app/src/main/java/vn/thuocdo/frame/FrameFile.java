package vn.thuocdo.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The published file of a frame: CSV with the columns order, stratum, id, size, and nothing else. The database writes
 * it, byte for byte the same each time, so its hash needs no copy of it.
 */
@Component
public class FrameFile {

    static final String HEADER = "order,stratum,id,size\n";

    private final JdbcTemplate db;

    public FrameFile(JdbcTemplate db) {
        this.db = db;
    }

    /** Writes the file; {@code out} stays open. */
    public void write(FrameId frame, OutputStream out) {
        db.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy(frame, true), out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /**
     * SHA-256 of the file, and of the plan followed by the file, each 64 hexadecimal digits. The second one fixes what
     * is drawn of each stratum before a seed exists, and tells nobody how much that is: the ids cannot be guessed.
     */
    record Hashes(String file, String withPlan) {}

    Hashes hashes(FrameId frame, String plan) {
        var file = digest();
        var withPlan = digest();
        withPlan.update(plan.getBytes(StandardCharsets.UTF_8));
        write(frame, new DigestOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), withPlan), file));
        return new Hashes(
                HexFormat.of().formatHex(file.digest()), HexFormat.of().formatHex(withPlan.digest()));
    }

    static String copy(FrameId frame, boolean header) {
        return """
                copy (
                    select ordinal as "order", stratum, id, size from frame.unit where frame = '%s' order by ordinal
                ) to stdout (format csv, header %s)
                """.formatted(frame.value(), header);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
