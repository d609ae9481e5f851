package vn.thuocdo.measurement.report.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML in which every text was escaped: data become markup by {@link #text} and {@link Tag} alone.
 *
 * @param html well-formed as XML too
 */
record Markup(String html) {

    /** Nothing. */
    static final Markup NOTHING = new Markup("");

    /** A text, whatever is in it. Characters that HTML cannot hold become U+FFFD. */
    static Markup text(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(escaped, character));
        return new Markup(escaped.toString());
    }

    /** The pieces one after the other. */
    static Markup all(List<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
    }

    /** The pieces one after the other. */
    static Markup all(Markup... pieces) {
        return all(List.of(pieces));
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
        }
    }

    private static boolean isAllowed(int character) {
        var isControl = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
        var isHalfOfAPair = character >= 0xD800 && character <= 0xDFFF;
        return !isControl && !isHalfOfAPair && character != 0xFFFE && character != 0xFFFF;
    }
}
