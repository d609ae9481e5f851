package vn.thuocdo.questionnaire.xlsform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.TextQuestion;

/**
 * The limits of a question as the beginning of its constraint, where other programs keep to them too; a column of ours
 * says how much of the constraint they are.
 */
record Limits(@Nullable String least, @Nullable String most, boolean ofLength) {

    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final String DAY = "date\\('([0-9]{4}-[0-9]{2}-[0-9]{2})'\\)";
    private static final Pattern RANGE =
            Pattern.compile("(?:\\. >= (?:%1$s|%2$s))?(?: and )?(?:\\. <= (?:%1$s|%2$s))?".formatted(NUMBER, DAY));
    private static final Pattern LENGTH = Pattern.compile("string-length\\(\\.\\) <= ([0-9]{1,5})");

    /** The limits of a question in the language of conditions; "" where it has none. */
    static String of(Question question) {
        return switch (question) {
            case NumberQuestion(var about, var least, var most, var decimals) ->
                range(least == null ? null : least.toPlainString(), most == null ? null : most.toPlainString());
            case DateQuestion(var about, var earliest, var latest) ->
                range(
                        earliest == null ? null : "date('%s')".formatted(earliest),
                        latest == null ? null : "date('%s')".formatted(latest));
            case TextQuestion(var about, var longest, var lines)
            when longest != TextQuestion.USUAL -> "string-length(.) <= " + longest;
            default -> "";
        };
    }

    private static String range(@Nullable String least, @Nullable String most) {
        var parts = new ArrayList<String>();
        if (least != null) {
            parts.add(". >= " + least);
        }
        if (most != null) {
            parts.add(". <= " + most);
        }
        return String.join(" and ", parts);
    }

    /** The constraint of a question with its limits in front. */
    static String joined(String limits, String constraint) {
        if (limits.isEmpty() || constraint.isEmpty()) {
            return limits + constraint;
        }
        return "%s and (%s)".formatted(limits, constraint);
    }

    /** The constraint without the limits in front of it; none if it does not begin with them. */
    static Optional<String> without(String limits, String joined) {
        if (limits.isEmpty() || joined.equals(limits)) {
            return Optional.of(limits.isEmpty() ? joined : "");
        }
        var start = limits + " and (";
        return joined.startsWith(start) && joined.endsWith(")")
                ? Optional.of(joined.substring(start.length(), joined.length() - 1))
                : Optional.empty();
    }

    /** The limits that a cell tells; none if it tells something else. */
    static Optional<Limits> read(String cell) {
        var length = LENGTH.matcher(cell);
        if (length.matches()) {
            return Optional.of(new Limits(null, length.group(1), true));
        }
        var range = RANGE.matcher(cell);
        return range.matches()
                ? Optional.of(
                        new Limits(first(range.group(1), range.group(2)), first(range.group(3), range.group(4)), false))
                : Optional.empty();
    }

    /** The same question with these limits. */
    Question set(Question question) {
        if (ofLength != question instanceof TextQuestion) {
            throw new IllegalArgumentException("limits of another kind");
        }
        return switch (question) {
            case NumberQuestion number ->
                new NumberQuestion(number.about(), number(least), number(most), number.decimals());
            case DateQuestion date -> new DateQuestion(date.about(), day(least), day(most));
            case TextQuestion text ->
                new TextQuestion(text.about(), most == null ? text.longest() : Integer.parseInt(most), text.lines());
            default -> question;
        };
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
