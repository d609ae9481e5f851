package vn.thuocdo.measurement.language;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Sentences by key, in one language.
 *
 * @param bundle the sentences, from {@code NAME.properties} (English) or {@code NAME_vi.properties}
 */
public record Texts(ResourceBundle bundle) {

    /** The sentences of the bundle called {@code name} in {@code language}, whatever the locale of the machine. */
    public static Texts of(String name, Language language) {
        var noDetourByTheDefaultLocale = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(name, language.locale(), noDetourByTheDefaultLocale));
    }

    /** The language these texts are in. */
    public Language language() {
        return Language.of(bundle.getLocale().getLanguage()).orElse(Language.ENGLISH);
    }

    /**
     * The sentence of {@code key} with the arguments in it: its {@code %s}, {@code %d} and {@code %.2f} are filled as
     * by {@link String#format}, with the decimal mark of the language.
     *
     * @throws java.util.MissingResourceException if no sentence has that key
     */
    public String get(String key, Object... arguments) {
        return String.format(language().locale(), bundle.getString(key), arguments);
    }
}
