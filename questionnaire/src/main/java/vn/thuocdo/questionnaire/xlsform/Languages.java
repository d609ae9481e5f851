package vn.thuocdo.questionnaire.xlsform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as headings of columns name them: {@code Tiếng Việt (vi)}. */
final class Languages {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([A-Za-z0-9-]+)\\)");

    private Languages() {}

    /** The tag of a language by its heading, by its tag alone, or by its name in English, Vietnamese, or itself. */
    static Optional<String> tag(String heading) {
        var name = heading.trim();
        var brackets = IN_BRACKETS.matcher(name);
        var written = brackets.matches() ? brackets.group(1) : name;
        if (isTag(written)) {
            return Optional.of(written);
        }
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> isCalled(Locale.of(code), name))
                .findFirst();
    }

    /** Whether it is the tag of a language in its form. */
    static boolean isTag(String written) {
        return TAG.matcher(written).matches();
    }

    /** The heading of a language. */
    static String heading(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayLanguage(locale);
        return "%s%s (%s)".formatted(name.substring(0, 1).toUpperCase(Locale.ROOT), name.substring(1), tag);
    }

    private static boolean isCalled(Locale language, String name) {
        return List.of(Locale.ENGLISH, Locale.of("vi"), language).stream()
                .anyMatch(in -> language.getDisplayLanguage(in).equalsIgnoreCase(name));
    }
}
