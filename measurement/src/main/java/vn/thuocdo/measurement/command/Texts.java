package vn.thuocdo.measurement.command;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The sentences the commands say, in one language.
 *
 * @param bundle the sentences by key, from {@code messages.properties} (English) or {@code messages_vi.properties}
 */
public record Texts(ResourceBundle bundle) {

    private static final String NAME = "vn.thuocdo.measurement.command.messages";

    /** The texts of {@code language}, whatever the locale of the machine. */
    public static Texts in(Language language) {
        var noDetourByTheDefaultLocale = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(NAME, language.locale(), noDetourByTheDefaultLocale));
    }

    /** The texts of the running command {@code spec}, in the language it was called in. */
    public static Texts of(CommandSpec spec) {
        var bundle = spec.resourceBundle();
        return bundle == null ? in(Language.ENGLISH) : new Texts(bundle);
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
