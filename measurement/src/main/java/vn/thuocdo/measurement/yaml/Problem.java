package vn.thuocdo.measurement.yaml;

import java.util.Locale;

/**
 * One mistake in a file.
 *
 * @param position where
 * @param message what, and how to mend it
 */
public record Problem(Position position, Message message) {

    /** {@code file:line:column what is wrong — how to mend it}. */
    public String text(Locale locale) {
        return position + " " + message.text(locale);
    }

    /** The same in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
