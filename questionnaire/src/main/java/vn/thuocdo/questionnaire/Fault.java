package vn.thuocdo.questionnaire;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.wording.Wording;

/**
 * What is wrong with one answer.
 *
 * @param question the name it was given under
 * @param code what is wrong, such as {@code too-large}; one of {@link Kind}
 * @param details what a sentence about it names, such as the limit
 * @param ownMessage the question's own words about it
 */
public record Fault(
        String question,
        String code,
        List<Object> details,
        @Nullable Text ownMessage) {

    /** What can be wrong. */
    public enum Kind {
        /** No question of the form has this name. */
        UNKNOWN,
        /** The question is not asked by this means. */
        CHANNEL,
        /** The question is not asked, as others were answered. */
        IRRELEVANT,
        /** The answer is of another kind than the question. */
        KIND,
        /** No choice has this code. */
        CHOICE,
        /** Several choices where one is asked for. */
        SEVERAL,
        /** A choice that excludes all others, and another one. */
        EXCLUSIVE,
        /** This way of not answering is not offered. */
        MISSING,
        /** Left blank, and required. */
        REQUIRED,
        TOO_SMALL,
        TOO_LARGE,
        DECIMALS,
        TOO_LONG,
        /** Characters that no keyboard types. */
        CHARACTERS,
        TOO_EARLY,
        TOO_LATE,
        /** What the question asks of its answer does not hold. */
        CONSTRAINT;

        /** As it stands in faults: {@code too-large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        details = List.copyOf(details);
    }

    /** The question's own words about it, or else ours, in the language of the reader. */
    public String in(String language) {
        return ownMessage == null ? Wording.say(language, "answer." + code, details) : ownMessage.in(language);
    }

    static Fault of(String question, Kind kind, Object... details) {
        return new Fault(question, kind.code(), List.of(details), null);
    }

    static Fault of(String question, Kind kind, @Nullable Text ownMessage) {
        return new Fault(question, kind.code(), List.of(), ownMessage);
    }
}
