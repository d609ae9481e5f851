package vn.thuocdo.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Checks one answer that is there against the kind of its question and its limits. */
final class AnswerCheck {

    private AnswerCheck() {}

    static Optional<Fault> of(Question question, Answer answer) {
        var name = question.name();
        return switch (question) {
            case SingleChoice single
            when answer instanceof Answer.Chosen(var codes) ->
                codes.size() > 1
                        ? Optional.of(Fault.of(name, Fault.Kind.SEVERAL))
                        : choices(name, single.choices(), codes);
            case MultipleChoice multiple
            when answer instanceof Answer.Chosen(var codes) -> choices(name, multiple.choices(), codes);
            case NumberQuestion asked when answer instanceof Answer.Typed(var number) -> number(asked, number);
            case TextQuestion asked when answer instanceof Answer.Written(var text) -> text(asked, text);
            case DateQuestion asked when answer instanceof Answer.Day(var date) -> date(asked, date);
            default -> Optional.of(Fault.of(name, Fault.Kind.KIND));
        };
    }

    private static Optional<Fault> choices(String name, List<Choice> choices, List<String> codes) {
        var unknown = new TreeSet<>(codes);
        choices.forEach(choice -> unknown.remove(choice.code()));
        if (!unknown.isEmpty()) {
            return Optional.of(Fault.of(name, Fault.Kind.CHOICE, String.join(", ", unknown)));
        }
        var exclusive = choices.stream()
                .filter(choice -> choice.exclusive() && codes.contains(choice.code()))
                .findFirst();
        return codes.size() == 1
                ? Optional.empty()
                : exclusive.map(choice -> Fault.of(name, Fault.Kind.EXCLUSIVE, choice.code()));
    }

    private static Optional<Fault> number(NumberQuestion asked, BigDecimal number) {
        var least = asked.least();
        var most = asked.most();
        if (least != null && number.compareTo(least) < 0) {
            return Optional.of(Fault.of(asked.name(), Fault.Kind.TOO_SMALL, least));
        }
        if (most != null && number.compareTo(most) > 0) {
            return Optional.of(Fault.of(asked.name(), Fault.Kind.TOO_LARGE, most));
        }
        return number.scale() > asked.decimals()
                ? Optional.of(Fault.of(asked.name(), Fault.Kind.DECIMALS, asked.decimals()))
                : Optional.empty();
    }

    private static Optional<Fault> text(TextQuestion asked, String text) {
        if (text.codePointCount(0, text.length()) > asked.longest()) {
            return Optional.of(Fault.of(asked.name(), Fault.Kind.TOO_LONG, asked.longest()));
        }
        return text.codePoints().anyMatch(AnswerCheck::isUntypable)
                ? Optional.of(Fault.of(asked.name(), Fault.Kind.CHARACTERS))
                : Optional.empty();
    }

    private static boolean isUntypable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static Optional<Fault> date(DateQuestion asked, LocalDate date) {
        var earliest = asked.earliest();
        var latest = asked.latest();
        if (earliest != null && date.isBefore(earliest)) {
            return Optional.of(Fault.of(asked.name(), Fault.Kind.TOO_EARLY, earliest));
        }
        return latest != null && date.isAfter(latest)
                ? Optional.of(Fault.of(asked.name(), Fault.Kind.TOO_LATE, latest))
                : Optional.empty();
    }
}
