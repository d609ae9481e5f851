package vn.thuocdo.questionnaire.xlsform;

import java.text.Normalizer;
import java.util.Locale;

/** The code of a form: small letters without marks, digits, {@code _} and {@code -}. */
final class FormCode {

    static final String UNNAMED = "phieu";

    private static final int LONGEST = 64;

    private FormCode() {}

    /** The code that is next to {@code written}; the same, where it is one. */
    static String of(String written) {
        if (written.matches("[a-z0-9][a-z0-9_-]{0,%d}".formatted(LONGEST - 1))) {
            return written;
        }
        var plain = Normalizer.normalize(written.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceFirst("^[-_]+", "");
        var code = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceFirst("[-_]+$", "");
        return code.isEmpty() ? UNNAMED : code;
    }
}
