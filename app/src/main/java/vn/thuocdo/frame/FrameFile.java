package vn.thuocdo.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The published file of a frame: CSV with the columns order, stratum, id, size, and nothing else. It is laid down once,
 * at the freeze, in blocks of lines; whoever draws, checks or fetches it reads those.
 */
@Component
public class FrameFile {

    static final String HEADER = "order,stratum,id,size\n";

    private static final int LINES = 5_000;

    private final JdbcTemplate db;

    public FrameFile(JdbcTemplate db) {
        this.db = db;
    }

    /** Lays the file of the units down. */
    void lay(FrameId frame, long units) {
        db.update("""
                insert into frame.block (frame, number, lines)
                select ?, number, lines
                from generate_series(0, ?) block (number),
                lateral (
                    select string_agg(concat_ws(',', ordinal, stratum, id, size) || e'\\n', '') as lines
                    from (
                        select ordinal, stratum, id, size from frame.unit
                        where frame = ? and ordinal > number * ? and ordinal <= (number + 1) * ?
                        order by ordinal
                    ) unit
                ) block_lines
                """, frame.value(), (units - 1) / LINES, frame.value(), LINES, LINES);
    }

    /** Writes the file; {@code out} stays open. */
    public void write(FrameId frame, OutputStream out) {
        db.execute((ConnectionCallback<Boolean>) connection -> {
            try (var lines = new FrameLines(connection, frame)) {
                out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
                for (var block = lines.next(); block.isPresent(); block = lines.next()) {
                    out.write(block.get());
                }
                return true;
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

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
