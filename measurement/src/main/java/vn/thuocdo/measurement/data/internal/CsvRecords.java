package vn.thuocdo.measurement.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.Place;
import vn.thuocdo.measurement.data.Problem;
import vn.thuocdo.measurement.data.Separator;

/**
 * Splits CSV text into records and fields, one record at a time, in memory bounded by the longest record.
 *
 * <p>Lines end with LF, CRLF or CR. A field may stand in quotation marks; inside, a mark is written twice and lines may
 * end. A mark within a field that does not begin with one is an ordinary character. Spaces at the ends of a field are
 * dropped. Records whose fields are all empty are skipped. A first line {@code sep=;}, as Excel reads it, names the
 * separator.
 */
final class CsvRecords implements Closeable {

    private static final char QUOTE = '"';

    private final TextWindow window;
    private final char separator;

    private long line = 1;
    private int size;
    /** From and to, exclusive, of each field, counted from the start of the record. */
    private int[] bounds = new int[64];

    CsvRecords(Characters source, @Nullable Separator declared, int longest) throws Broken {
        window = new TextWindow(source, longest);
        var guess = SeparatorGuess.from(window.ahead());
        separator = (declared == null ? guess.separator() : declared).character();
        if (guess.onLineOfItsOwn()) {
            window.skipTo('\n');
            window.skipLineEnd();
        }
    }

    /**
     * Goes to the next record that is not empty.
     *
     * @return false at the end of the text
     * @throws Broken with its place, if the text cannot be split any further
     */
    boolean next() throws Broken {
        do {
            window.begin();
            line = window.line();
            size = 0;
            if (window.peek() == TextWindow.END) {
                return false;
            }
            while (field() == separator) {
                window.skip();
            }
            if (window.peek() != TextWindow.END) {
                window.skipLineEnd();
            }
        } while (filled() == 0);
        return true;
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return line;
    }

    /** How many fields the record has. */
    int size() {
        return size;
    }

    /** How many fields it has up to the last one that is not empty. */
    int filled() {
        var filled = size;
        while (filled > 0 && isEmpty(filled - 1)) {
            filled--;
        }
        return filled;
    }

    /** What holds the characters of the record until the next one is asked for. */
    char[] text() {
        return window.text();
    }

    /** Where in {@link #text} a field of the record begins. */
    int from(int field) {
        return window.start() + bounds[2 * field];
    }

    /** Where in {@link #text} a field of the record ends, exclusive. */
    int to(int field) {
        return window.start() + bounds[2 * field + 1];
    }

    boolean isEmpty(int field) {
        return bounds[2 * field] == bounds[2 * field + 1];
    }

    String field(int field) {
        return new String(text(), from(field), to(field) - from(field));
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    /** Reads a field and gives the character that ends it. */
    private int field() throws Broken {
        skipSpaces();
        if (window.peek() == QUOTE) {
            quoted();
        } else {
            var from = window.offset();
            window.skipTo(separator);
            keep(from, window.offset());
        }
        return window.peek();
    }

    private void quoted() throws Broken {
        var opened = window.line();
        window.skip();
        var from = window.offset();
        var doubled = throughClosingQuote(opened);
        var to = window.offset() - 1;
        keep(from, doubled ? withoutDoubles(from, to) : to);
        skipSpaces();
        var next = window.peek();
        if (next != separator && next != '\n' && next != '\r' && next != TextWindow.END) {
            throw Broken.because(Problem.TEXT_AFTER_QUOTE, Long.toString(opened))
                    .at(window.here());
        }
    }

    /** Goes behind the mark that closes the field; true if marks stood before it, each written twice. */
    private boolean throughClosingQuote(long opened) throws Broken {
        var doubled = false;
        while (true) {
            toQuoteOrLineEnd(opened);
            if (window.peek() != QUOTE) {
                window.skipLineEnd();
                continue;
            }
            window.skip();
            if (window.peek() != QUOTE) {
                return doubled;
            }
            window.skip();
            doubled = true;
        }
    }

    private void toQuoteOrLineEnd(long opened) throws Broken {
        try {
            window.skipTo(QUOTE);
        } catch (Broken broken) {
            var ranOn = broken.problem() == Problem.LINE_TOO_LONG && window.line() > opened;
            throw ranOn ? unclosed(opened) : broken;
        }
        if (window.peek() == TextWindow.END) {
            throw unclosed(opened);
        }
    }

    private static Broken unclosed(long opened) {
        return Broken.because(Problem.UNCLOSED_QUOTE).at(new Place.Line(opened));
    }

    /** Drops the second of each two marks; gives the new end. */
    private int withoutDoubles(int from, int to) {
        var text = text();
        var base = window.start();
        var end = from;
        for (var at = from; at < to; at++) {
            text[base + end++] = text[base + at];
            at += text[base + at] == QUOTE ? 1 : 0;
        }
        return end;
    }

    private void skipSpaces() throws Broken {
        while (isSpace(window.peek())) {
            window.skip();
        }
    }

    private boolean isSpace(int character) {
        return character == ' ' || character == '\u00a0' || (character == '\t' && separator != '\t');
    }

    private void keep(int from, int to) {
        if (bounds.length < 2 * size + 2) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        var text = text();
        var base = window.start();
        var first = from;
        var end = to;
        while (first < end && isSpace(text[base + first])) {
            first++;
        }
        while (first < end && isSpace(text[base + end - 1])) {
            end--;
        }
        bounds[2 * size] = first;
        bounds[2 * size + 1] = end;
        size++;
    }
}
