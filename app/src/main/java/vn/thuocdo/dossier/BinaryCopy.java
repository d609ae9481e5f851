package vn.thuocdo.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY: nothing has to be quoted, and sealed bytes stay as long as they are.
 *
 * @see "PostgreSQL 18, COPY, Binary Format"
 */
final class BinaryCopy {

    private static final byte[] HEAD = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final byte[] NULL = {-1, -1, -1, -1};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    /** What stands before the first row. */
    static byte[] head() {
        return ByteBuffer.allocate(HEAD.length + 8).put(HEAD).array();
    }

    /** What stands behind the last. */
    static byte[] end() {
        return new byte[] {-1, -1};
    }

    BinaryCopy row(int fields) {
        bytes.write(fields >>> 8);
        bytes.write(fields);
        return this;
    }

    BinaryCopy add(@Nullable String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy add(byte @Nullable [] value) {
        if (value == null) {
            bytes.writeBytes(NULL);
        } else {
            length(value.length);
            bytes.writeBytes(value);
        }
        return this;
    }

    BinaryCopy add(@Nullable UUID id) {
        if (id == null) {
            bytes.writeBytes(NULL);
            return this;
        }
        length(16);
        number(id.getMostSignificantBits());
        number(id.getLeastSignificantBits());
        return this;
    }

    BinaryCopy add(@Nullable LocalDate day) {
        if (day == null) {
            bytes.writeBytes(NULL);
        } else {
            length(4);
            length((int) (day.toEpochDay() - EPOCH));
        }
        return this;
    }

    BinaryCopy add(boolean value) {
        length(1);
        bytes.write(value ? 1 : 0);
        return this;
    }

    BinaryCopy add(long value) {
        length(8);
        number(value);
        return this;
    }

    private void number(long value) {
        length((int) (value >>> 32));
        length((int) value);
    }

    private void length(int value) {
        bytes.write(value >>> 24);
        bytes.write(value >>> 16);
        bytes.write(value >>> 8);
        bytes.write(value);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
