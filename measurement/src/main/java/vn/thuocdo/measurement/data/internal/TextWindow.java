package vn.thuocdo.measurement.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;

/** The piece of a text that is being split: one record as far as it has been read, and what lies ready behind it. */
final class TextWindow implements Closeable {

    /** What {@link #peek} says where the text ends. */
    static final int END = -1;

    private final Characters source;
    private final int longest;

    private char[] text;
    private int start;
    private int position;
    private int limit;

    private long line = 1;
    private int lineStart;

    TextWindow(Characters source, int longest) {
        this.source = source;
        this.longest = Math.max(longest, 2);
        this.text = new char[Math.min(this.longest, 1 << 16)];
    }

    /** Lets a record start here; what lies before may be forgotten. */
    void begin() {
        start = position;
    }

    /** The next character, or {@link #END}. */
    int peek() throws Broken {
        return position < limit || fill() ? text[position] : END;
    }

    /** What lies ready to be looked at without going forward. */
    CharSequence ahead() throws Broken {
        peek();
        return CharBuffer.wrap(text, position, limit - position);
    }

    void skip() {
        position++;
    }

    /** Goes forward to the next character that is {@code one} or ends a line, or to the end of the text. */
    void skipTo(char one) throws Broken {
        do {
            var at = position;
            while (at < limit && (text[at] > '\r' ? text[at] != one : !stops(text[at], one))) {
                at++;
            }
            position = at;
        } while (position == limit && fill());
        if (position < limit && text[position] == 0) {
            throw Broken.because(Problem.NUL_CHARACTER).at(here());
        }
    }

    private static boolean stops(char character, char one) {
        return character == one || character == '\n' || character == '\r' || character == 0;
    }

    /** Goes over the end of a line: LF, CRLF or CR. */
    void skipLineEnd() throws Broken {
        var character = peek();
        position++;
        if (character == '\r' && peek() == '\n') {
            position++;
        }
        line++;
        lineStart = position;
    }

    /** The line of the next character, from 1. */
    long line() {
        return line;
    }

    /** Where the next character stands in the record. */
    int offset() {
        return position - start;
    }

    /** What holds the characters; valid until the next one is looked at. */
    char[] text() {
        return text;
    }

    /** Where the record starts in {@link #text}. */
    int start() {
        return start;
    }

    Place here() {
        return new Place.Character(line, position - lineStart + 1L);
    }

    private boolean fill() throws Broken {
        System.arraycopy(text, start, text, 0, limit - start);
        limit -= start;
        position -= start;
        lineStart -= start;
        start = 0;
        if (text.length - limit < 2) {
            if (text.length == longest) {
                throw Broken.because(Problem.LINE_TOO_LONG, Integer.toString(longest))
                        .at(new Place.Line(line));
            }
            text = Arrays.copyOf(text, Math.min(2 * text.length, longest));
        }
        try {
            var read = source.read(text, limit, text.length - limit);
            limit += Math.max(0, read);
            return read > 0;
        } catch (Broken broken) {
            throw broken.at(here());
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
