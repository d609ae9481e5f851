package vn.thuocdo.measurement.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;

/**
 * The records of a frame in a CSV file, one at a time, byte by byte: a frame is ASCII, and has millions of lines.
 *
 * <p>A record is a line of at most 4,096 bytes that is not empty. The separator is whichever of comma, semicolon and
 * tab comes first in the first record. Quotation marks may enclose a value and are doubled inside; a byte order mark is
 * skipped.
 */
final class FrameRecords implements AutoCloseable {

    private static final int LONGEST = 4096;
    private static final int MOST_VALUES = 64;
    private static final int END = -1;
    private static final int UNKNOWN = -2;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    private final byte[] record = new byte[LONGEST];
    private int length;
    private final int[] ends = new int[MOST_VALUES];
    private final int[] columns = new int[MOST_VALUES];
    private int count;
    private int line;
    private int column;
    private int separator = UNKNOWN;

    FrameRecords(String file, InputStream in) {
        this.file = file;
        this.in = in;
        skipByteOrderMark();
    }

    /** Goes on to the next record; false at the end of the file. */
    boolean next() {
        while (peek() != END) {
            line++;
            column = 0;
            length = 0;
            count = 0;
            var b = read();
            if (!endsLine(b)) {
                readRecord(b);
                separator = separator == UNKNOWN ? END : separator;
                return true;
            }
        }
        return false;
    }

    /** How many values the record has. */
    int count() {
        return count;
    }

    /** The i-th value; bytes beyond ASCII become one character each. */
    String value(int i) {
        var start = i == 0 ? 0 : ends[i - 1];
        return new String(record, start, ends[i] - start, StandardCharsets.ISO_8859_1);
    }

    /** The i-th value as it is to be shown. */
    String shown(int i) {
        var start = i == 0 ? 0 : ends[i - 1];
        return new String(record, start, ends[i] - start, StandardCharsets.UTF_8);
    }

    /** Where the i-th value stands. */
    Position position(int i) {
        return new Position(file, line, columns[i]);
    }

    /** Where the present record starts; the first line before there is one. */
    Position start() {
        return new Position(file, Math.max(1, line), 1);
    }

    private void readRecord(int first) {
        for (var b = first; ; b = read()) {
            if (count == MOST_VALUES) {
                throw refused("line-too-long", LONGEST);
            }
            columns[count] = column;
            b = b == '"' ? afterQuoted() : b;
            for (; !endsValue(b); b = read()) {
                append(b);
            }
            ends[count++] = length;
            if (endsLine(b)) {
                return;
            }
        }
    }

    /** Reads on behind an opening quotation mark; answers what stands behind the closing one. */
    private int afterQuoted() {
        while (true) {
            var b = read();
            if (endsLine(b)) {
                throw refused("open-quote");
            }
            if (b == '"') {
                b = read();
                if (endsValue(b)) {
                    return b;
                }
                if (b != '"') {
                    throw refused("after-quote");
                }
            }
            append(b);
        }
    }

    private boolean endsValue(int b) {
        if (separator == UNKNOWN && (b == ',' || b == ';' || b == '\t')) {
            separator = b;
        }
        return b == separator || endsLine(b);
    }

    private boolean endsLine(int b) {
        if (b == '\r') {
            throw refused("carriage-return");
        }
        return b == '\n' || b == END;
    }

    private void append(int b) {
        if (length == LONGEST) {
            throw refused("line-too-long", LONGEST);
        }
        record[length++] = (byte) b;
    }

    private FileRefused refused(String key, Object... arguments) {
        var position = new Position(file, Math.max(1, line), Math.max(1, column));
        return new FileRefused(List.of(new Problem(position, Message.of(FrameRecords.class, key, arguments))));
    }

    private void skipByteOrderMark() {
        fill();
        var start = filled < 2 ? 0 : (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF);
        switch (start) {
            case 0xFEFF, 0xFFFE -> throw refused("utf-16");
            case 0x1F8B -> throw refused("packed");
            case 0x504B -> throw refused("workbook");
            default -> {}
        }
        at = start == 0xEFBB ? 3 : 0;
    }

    private int peek() {
        if (at >= filled) {
            fill();
        }
        return at < filled ? buffer[at] & 0xFF : END;
    }

    /** The next byte; a carriage return before a line feed is left out. */
    private int read() {
        var b = take();
        return b == '\r' && peek() == '\n' ? take() : b;
    }

    private int take() {
        var b = peek();
        var continuesCharacter = (b & 0xC0) == 0x80;
        at += b == END ? 0 : 1;
        column += continuesCharacter ? 0 : 1;
        return b;
    }

    private void fill() {
        try {
            at = 0;
            filled = in.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
