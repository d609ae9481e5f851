package vn.thuocdo.questionnaire;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words in one or several languages.
 *
 * @param byLanguage the words by the tag of their language ({@code vi}, {@code en}, {@code km}), at least one; none is
 *     blank, and all are brought to the normal form NFC
 */
public record Text(Map<String, String> byLanguage) {

    /** The language everything falls back to. */
    public static final String FIRST = "vi";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Text {
        var normal = new TreeMap<String, String>();
        byLanguage.forEach((language, words) -> normal.put(checked(language), normal(words)));
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
        byLanguage = Collections.unmodifiableMap(normal);
    }

    /** Vietnamese words. */
    public static Text vietnamese(String words) {
        return new Text(Map.of(FIRST, words));
    }

    /** The words in {@code language}, else in Vietnamese, else in any. */
    public String in(String language) {
        var words = byLanguage.get(language);
        if (words == null) {
            words = byLanguage.get(FIRST);
        }
        return words == null ? byLanguage.values().iterator().next() : words;
    }

    private static String checked(String language) {
        if (!TAG.matcher(language).matches()) {
            throw new IllegalArgumentException("no tag of a language: " + language);
        }
        return language;
    }

    private static String normal(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("blank words");
        }
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
