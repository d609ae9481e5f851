package vn.thuocdo.measurement.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the screen speaks. */
public enum Language {
    VIETNAMESE(Locale.of("vi", "VN")),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale whose texts, decimal mark and dates this language is shown with. */
    public Locale locale() {
        return locale;
    }

    /** What {@code --lang} takes: {@code vi} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of that code, or nothing if the screen does not speak it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /**
     * The language someone's surroundings ask for: Vietnamese where the locale is Vietnamese, else English.
     *
     * <p>The variables are read before the locale of the machine, because a container often names a locale that it has
     * not installed, and the JVM then falls back to English without a word.
     *
     * @param environment of which {@code THUOCDO_LANG}, {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} count, in
     *     this order
     * @param otherwise the locale to go by when none of them is set, as on Windows
     */
    public static Language preferred(Map<String, String> environment, Locale otherwise) {
        var name = Stream.of("THUOCDO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(otherwise.getLanguage());
        return name.equals("vi") || name.startsWith("vi_") ? VIETNAMESE : ENGLISH;
    }

    @Override
    public String toString() {
        return code();
    }
}
