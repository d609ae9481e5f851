package vn.thuocdo.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import vn.thuocdo.problem.Problem;

/**
 * A part of a packed file as it is unpacked. It ends the reading where all parts together unpack to more than was
 * allowed, or where a tag or a text in it is so long that parsing it would fill the memory.
 */
final class GuardedStream extends FilterInputStream {

    private final AtomicLong left;
    private final int longestRun;
    private final String name;
    private int run;

    GuardedStream(InputStream packed, AtomicLong left, int longestRun, String name) {
        super(packed);
        this.left = left;
        this.longestRun = longestRun;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        var read = super.read(buffer, from, most);
        if (read > 0 && left.addAndGet(-read) < 0) {
            throw new SheetUnreadable(Problem.SHEET_UNPACKS_TOO_LARGE, name);
        }
        for (var at = from; at < from + read; at++) {
            run = buffer[at] == '<' ? 0 : run + 1;
            if (run > longestRun) {
                throw new SheetUnreadable(Problem.SHEET_UNPACKS_TOO_LARGE, name);
            }
        }
        return read;
    }
}
