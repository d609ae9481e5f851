package vn.thuocdo.questionnaire.condition;

import java.util.List;
import java.util.Locale;

/**
 * Why a text is no condition.
 *
 * @param position the character at which reading ended, the first being 1
 * @param reason what is wrong there
 * @param details what the sentence about it names, the found text first
 */
public record Refusal(int position, Reason reason, List<Object> details) {

    /** What can be wrong with the text of a condition. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_DEEP,
        CHARACTER,
        TEXT_NOT_CLOSED,
        REFERENCE,
        PATH,
        FUNCTION,
        ARGUMENTS,
        EXPECTED,
        PATTERN,
        PATTERN_NOT_LITERAL
    }

    public Refusal {
        if (position < 1) {
            throw new IllegalArgumentException("position " + position);
        }
        details = List.copyOf(details);
    }

    /** The code its wording is found by, such as {@code condition.function}. */
    public String code() {
        return "condition." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
