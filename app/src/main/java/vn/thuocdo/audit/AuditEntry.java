package vn.thuocdo.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One deed as it was recorded. */
public record AuditEntry(
        UUID id, Instant at, UUID actor, String deed, String subjectKind, String subject, String details) {

    /**
     * The link of this entry behind {@code previous}: SHA-256 of the previous link, the place in the chain and every
     * field, each after its length, so that no two different entries have the same bytes.
     */
    byte[] link(byte[] previous, long place) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous);
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(place).array());
        for (var field :
                new String[] {id.toString(), at.toString(), actor.toString(), deed, subjectKind, subject, details}) {
            var written = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(written.length).array());
            bytes.writeBytes(written);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }

    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
