package vn.thuocdo.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * Questions that stand together, on one page where there are pages.
 *
 * @param name its code, in the form of the name of a question
 * @param relevant when it is asked; always, where there is none
 */
public record Section(String name, Text title, @Nullable Condition relevant, List<Question> questions) {

    public Section {
        About.check(name);
        About.checkRelevant(name, relevant);
        questions = List.copyOf(questions);
    }

    /** All questions that are answered under a name of their own, in order: the rows of grids, and no notes. */
    public List<Question> asked() {
        return questions.stream().flatMap(Questionnaire::asked).toList();
    }
}
