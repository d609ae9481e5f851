package vn.thuocdo.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** Gathers the words of questions. */
final class Words {

    private Words() {}

    /** All that is read of a question: label, hint, message, then rows and choices. */
    static List<Text> of(Question question) {
        var texts = new ArrayList<>(List.of(question.label()));
        var hint = question.hint();
        if (hint != null) {
            texts.add(hint);
        }
        var constraint = question.constraint();
        if (constraint != null) {
            texts.add(constraint.message());
        }
        if (question instanceof Grid grid) {
            grid.rows().forEach(row -> texts.add(row.label()));
            grid.scale().forEach(choice -> texts.add(choice.label()));
        }
        Choices.of(question).forEach(choice -> texts.add(choice.label()));
        return texts;
    }
}
