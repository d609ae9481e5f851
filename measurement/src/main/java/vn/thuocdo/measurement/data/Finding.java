package vn.thuocdo.measurement.data;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a data file.
 *
 * @param file as the user named it
 * @param place where in the file
 * @param column the name of the column, where one is concerned
 * @param problem what is wrong
 * @param facts for {@code {0}}, {@code {1}}, … in the words of the problem, as they are to be shown
 */
public record Finding(Path file, Place place, @Nullable String column, Problem problem, List<String> facts) {

    private static final ResourceBundle.Control ENGLISH_WHERE_NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Keeps its own copy of the facts. */
    public Finding {
        facts = List.copyOf(facts);
    }

    /** File and place, column, what is wrong — how to mend it; Vietnamese where asked for, otherwise English. */
    public String text(Locale locale) {
        var words = words(locale);
        var what = filled(words, problem.key(), facts.toArray());
        return column == null
                ? "%s: %s".formatted(where(words), what)
                : "%s, %s: %s".formatted(where(words), filled(words, "column", column), what);
    }

    /** The same in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private String where(ResourceBundle words) {
        return switch (place) {
            case Place.WholeFile _ -> file.toString();
            case Place.Line line -> file + ":" + line.number();
            case Place.Character character -> file + ":" + character.line() + ":" + character.position();
            case Place.Row row -> file + ", " + filled(words, "row", Long.toString(row.number()));
        };
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                Finding.class.getPackageName() + ".messages",
                locale,
                Finding.class.getClassLoader(),
                ENGLISH_WHERE_NOTHING_ELSE);
    }

    static String filled(ResourceBundle words, String key, Object... facts) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(facts);
    }
}
