package vn.thuocdo.questionnaire;

import java.util.HashSet;
import java.util.List;

/** Lists of choices. */
final class Choices {

    private Choices() {}

    /** Those of a question that is answered by one of them, or by several; none of other kinds, and of grids. */
    static List<Choice> of(Question question) {
        return switch (question) {
            case SingleChoice single -> single.choices();
            case MultipleChoice multiple -> multiple.choices();
            case Grid ignored -> List.of();
            case NumberQuestion ignored -> List.of();
            case TextQuestion ignored -> List.of();
            case DateQuestion ignored -> List.of();
            case Note ignored -> List.of();
        };
    }

    /** The same list, of at least one choice, each code once and at most one that asks for words. */
    static List<Choice> checked(String name, List<Choice> choices) {
        var codes = new HashSet<String>();
        for (var choice : choices) {
            if (!codes.add(choice.code())) {
                throw new IllegalArgumentException(name + ": two choices with the code " + choice.code());
            }
        }
        if (choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": nothing to choose from");
        }
        if (choices.stream().filter(Choice::other).count() > 1) {
            throw new IllegalArgumentException(name + ": two choices that ask for words");
        }
        return List.copyOf(choices);
    }
}
