package vn.thuocdo.form.booklet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.SingleChoice;

/** The numbers under which a booklet's readers find questions: 5, and 5.2 for a row of a grid. */
final class Numbering {

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, List<Choice>> choices = new HashMap<>();

    Numbering(Questionnaire form) {
        var number = 0;
        for (var question : form.questions()) {
            if (!(question instanceof Note)) {
                add(question, ++number);
            }
        }
    }

    private void add(Question question, int number) {
        numbers.put(question.name(), Integer.toString(number));
        switch (question) {
            case SingleChoice single -> choices.put(single.name(), single.choices());
            case MultipleChoice multiple -> choices.put(multiple.name(), multiple.choices());
            case Grid grid -> {
                for (var at = 0; at < grid.rows().size(); at++) {
                    numbers.put(grid.rows().get(at).name(), "%d.%d".formatted(number, at + 1));
                    choices.put(grid.rows().get(at).name(), grid.scale());
                }
            }
            default -> {}
        }
    }

    /** "" for what is not on paper. */
    String of(String name) {
        return numbers.getOrDefault(name, "");
    }

    /** The choice of that code; the code itself where there is none. */
    String choice(String name, String code, String language) {
        return choices.getOrDefault(name, List.of()).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse(code);
    }
}
