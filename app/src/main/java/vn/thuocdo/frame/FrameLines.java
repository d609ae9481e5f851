package vn.thuocdo.frame;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The lines of a frame's file in their order, some thousands at a time, as they were laid down at the freeze: five
 * million units are a thousand rows, and the server sends the next block while this one is read.
 *
 * <p>The connection serves nothing else until it is closed.
 *
 * @see "PostgreSQL 18, COPY, § Binary Format"
 */
final class FrameLines implements AutoCloseable {

    private static final int HEADER = 11 + 4; // the signature, and the flags
    private static final int END = -1;

    private final DataInputStream rows;

    FrameLines(Connection connection, FrameId frame) {
        try {
            rows = new DataInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), copy(frame)));
            rows.skipNBytes(HEADER);
            rows.skipNBytes(rows.readInt()); // what a later version may add
        } catch (IOException | SQLException failure) {
            throw failed(failure);
        }
    }

    private static String copy(FrameId frame) {
        return "copy (select lines from frame.block where frame = '%s' order by number) to stdout (format binary)"
                .formatted(frame.value());
    }

    /** Whole lines, the next ones; nothing after the last. */
    Optional<byte[]> next() {
        try {
            return rows.readShort() == END ? Optional.empty() : Optional.of(rows.readNBytes(rows.readInt()));
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static UncheckedIOException failed(Exception failure) {
        return new UncheckedIOException(new IOException("reading a frame", failure));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }
}
