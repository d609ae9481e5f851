package vn.thuocdo.questionnaire.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column, by its heading.
 *
 * @param key what it holds, such as {@code label} or {@code thuocdo::item}
 * @param language the tag of its language; "" where it has none
 */
record Column(int index, String heading, String key, String language) {

    /** What begins the headings of our own columns. */
    static final String OWN = "thuocdo::";

    /** The title of the form in each language. */
    static final String TITLE = OWN + "title";

    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)(caption|label|hint|guidance[ _]hint|constraint[ _]message|constraining[ _]message|required[ _]message"
                    + "|(?:media ?::? ?)?(?:image|audio|video|big-image)|thuocdo::title) *::? *(.*)");

    private static final Set<String> IN_LANGUAGES = Set.of(
            "label",
            "hint",
            "constraint_message",
            "required_message",
            "guidance_hint",
            "image",
            "audio",
            "video",
            "big-image",
            "media::image",
            "media::audio",
            "media::video",
            "media::big-image",
            TITLE);

    /** Other headings that the programs of XLSForm read as one of these. */
    private static final Map<String, Map<String, String>> ALIASES = Map.of(
            "survey",
            Map.ofEntries(
                    Map.entry("caption", "label"),
                    Map.entry("command", "type"),
                    Map.entry("tag", "name"),
                    Map.entry("value", "name"),
                    Map.entry("relevance", "relevant"),
                    Map.entry("calculate", "calculation"),
                    Map.entry("constraining_message", "constraint_message"),
                    Map.entry("requiredmsg", "required_message"),
                    Map.entry("readonly", "read_only"),
                    Map.entry("count", "repeat_count"),
                    Map.entry("jr:count", "repeat_count")),
            "choices",
            Map.of("caption", "label", "value", "name"),
            "settings",
            Map.of(
                    "title",
                    "form_title",
                    "id_string",
                    "form_id",
                    "set_form_title",
                    "form_title",
                    "set_form_id",
                    "form_id"));

    /** By its heading in a sheet; the language is as it is written there. */
    static Column of(String sheet, int index, String heading) {
        var plain = Cells.trimmed(heading);
        var spoken = SPOKEN.matcher(plain);
        return spoken.matches()
                ? new Column(index, plain, key(sheet, spoken.group(1)), Cells.trimmed(spoken.group(2)))
                : new Column(index, plain, key(sheet, plain), "");
    }

    private static String key(String sheet, String heading) {
        var key = heading.toLowerCase(Locale.ROOT)
                .replaceFirst("^media ?::? ?", "media::")
                .replaceAll(" +", "_");
        return ALIASES.getOrDefault(sheet.trim().toLowerCase(Locale.ROOT), Map.of())
                .getOrDefault(key, key);
    }

    boolean isInLanguages() {
        return IN_LANGUAGES.contains(key);
    }

    Column in(String tag) {
        return new Column(index, heading, key, tag);
    }

    /** How spreadsheets call the column at {@code index}: A, B, … Z, AA. */
    static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
