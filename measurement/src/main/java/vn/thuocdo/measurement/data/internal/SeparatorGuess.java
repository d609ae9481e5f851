package vn.thuocdo.measurement.data.internal;

import java.util.regex.Pattern;
import vn.thuocdo.measurement.data.Separator;

/**
 * Which separator a CSV text seems to have.
 *
 * @param separator the one written on a line of its own, or else the one that parts the header into the most fields
 * @param onLineOfItsOwn whether the text starts with a line like {@code sep=;}, which is no header
 */
record SeparatorGuess(Separator separator, boolean onLineOfItsOwn) {

    private static final Pattern OWN_LINE = Pattern.compile("(?i)sep=([,;\\t|])[\\r\\n]");

    static SeparatorGuess from(CharSequence start) {
        var own = OWN_LINE.matcher(start);
        if (own.lookingAt()) {
            return new SeparatorGuess(named(own.group(1).charAt(0)), true);
        }
        var best = Separator.COMMA;
        var most = 0;
        for (var separator : Separator.values()) {
            var count = countInHeader(start, separator.character());
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return new SeparatorGuess(best, false);
    }

    private static Separator named(char character) {
        for (var separator : Separator.values()) {
            if (separator.character() == character) {
                return separator;
            }
        }
        throw new IllegalArgumentException("no separator: " + character);
    }

    /** Counts outside quotation marks, in the first line that is not empty. */
    private static int countInHeader(CharSequence start, char separator) {
        var count = 0;
        var quoted = false;
        var begun = false;
        for (var i = 0; i < start.length(); i++) {
            var character = start.charAt(i);
            quoted ^= character == '"';
            if (!quoted && (character == '\n' || character == '\r')) {
                if (begun) {
                    return count;
                }
            } else {
                begun = true;
                count += !quoted && character == separator ? 1 : 0;
            }
        }
        return count;
    }
}
