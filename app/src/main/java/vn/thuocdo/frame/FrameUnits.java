package vn.thuocdo.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
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
        return new Units(new FrameLines(connection, frame));
    }

    private final class Units implements Iterator<FrameUnit> {

        private final FrameLines lines;
        private final MessageDigest digest = FrameFile.digest();
        private byte[] block = {};
        private int at;

        Units(FrameLines lines) {
            this.lines = lines;
            digest.update(FrameFile.HEADER.getBytes(StandardCharsets.US_ASCII));
            advance();
        }

        private void advance() {
            at = 0;
            block = lines.next().orElse(new byte[0]);
            digest.update(block);
            if (block.length == 0) {
                lines.close();
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
        }

        @Override
        public boolean hasNext() {
            return at < block.length;
        }

        @Override
        public FrameUnit next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var unit = line();
            if (at == block.length) {
                advance();
            }
            return unit;
        }

        /** Reads {@code 17,S0001,0f…e2,1}: no cell of ours is ever quoted. */
        private FrameUnit line() {
            var order = number(',');
            var stratum = text();
            return new FrameUnit(order, strata.computeIfAbsent(stratum, name -> name), text(), number('\n'));
        }

        private long number(char end) {
            var number = 0L;
            for (; block[at] != end; at++) {
                number = number * 10 + block[at] - '0';
            }
            at++;
            return number;
        }

        private String text() {
            var from = at;
            while (block[at] != ',') {
                at++;
            }
            return new String(block, from, at++ - from, StandardCharsets.US_ASCII);
        }
    }
}
