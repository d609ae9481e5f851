package vn.thuocdo.screen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as people type it in a hurry: lower case, without accents, single spaces. So “Hoà Bình”, “Hòa Bình” and “hoa
 * binh” are the same name.
 */
public final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    public static String of(String name) {
        var bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var lower = bare.replace('Đ', 'D').replace('đ', 'd').replace('Ð', 'D').toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    }
}
