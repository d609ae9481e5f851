package vn.thuocdo.questionnaire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers to choose from.
 *
 * @param code what is stored: letters, digits, {@code _ . -}
 * @param label what is read
 * @param exclusive whether it excludes all others, as "none of these" does
 * @param other whether it asks for words, which are stored under the name of the question and {@code _other}
 * @param score its score on the scale of the method's item; none where there is nothing to score
 */
public record Choice(
        String code,
        Text label,
        boolean exclusive,
        boolean other,
        @Nullable Double score) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    public Choice {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code of a choice: " + code);
        }
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException(code + ": a score of " + score);
        }
    }

    /** A plain one. */
    public static Choice of(String code, Text label) {
        return new Choice(code, label, false, false, null);
    }
}
