package vn.thuocdo.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;
import vn.thuocdo.statistics.selection.FrameUnit;

/**
 * The units of a frozen frame in their order, as a stream: millions of them never lie in memory. They are the lines of
 * its file, so the hash of the file is known once they were read.
 *
 * <p>The connection serves nothing else while a reading is under way.
 */
public final class FrameUnits implements Iterable<FrameUnit> {

    private final Connection connection;
    private final FrameId frame;
    private final Map<String, String> strata = new HashMap<>();
    private @Nullable String sha256;

    public FrameUnits(Connection connection, FrameId frame) {
        this.connection = connection;
        this.frame = frame;
    }

    /** SHA-256 of the file whose units were read to the end; empty before. */
    public String sha256() {
        return sha256 == null ? "" : sha256;
    }

    @Override
    public Iterator<FrameUnit> iterator() {
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(FrameFile.copy(frame, false));
            return new Lines(copy);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("reading a frame", null, failure);
        }
    }

    private final class Lines implements Iterator<FrameUnit> {

        private final CopyOut copy;
        private final MessageDigest digest = FrameFile.digest();
        private byte @Nullable [] next;

        Lines(CopyOut copy) {
            this.copy = copy;
            digest.update(FrameFile.HEADER.getBytes(StandardCharsets.US_ASCII));
            advance();
        }

        private void advance() {
            try {
                next = copy.readFromCopy();
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("reading a frame", null, failure);
            }
            if (next != null) {
                digest.update(next);
            } else {
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public FrameUnit next() {
            var line = next;
            if (line == null) {
                throw new NoSuchElementException();
            }
            var unit = unit(line);
            advance();
            return unit;
        }
    }

    /** Reads {@code 17,S0001,0f…e2,1}: no cell of ours is ever quoted. */
    private FrameUnit unit(byte[] line) {
        var first = comma(line, 0);
        var second = comma(line, first + 1);
        var third = comma(line, second + 1);
        var stratum = new String(line, first + 1, second - first - 1, StandardCharsets.US_ASCII);
        return new FrameUnit(
                number(line, 0, first),
                strata.computeIfAbsent(stratum, name -> name),
                new String(line, second + 1, third - second - 1, StandardCharsets.US_ASCII),
                number(line, third + 1, line[line.length - 1] == '\n' ? line.length - 1 : line.length));
    }

    private static int comma(byte[] line, int from) {
        var at = from;
        while (line[at] != ',') {
            at++;
        }
        return at;
    }

    private static long number(byte[] line, int from, int to) {
        var number = 0L;
        for (var at = from; at < to; at++) {
            number = number * 10 + line[at] - '0';
        }
        return number;
    }
}
