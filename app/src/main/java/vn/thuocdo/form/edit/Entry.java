package vn.thuocdo.form.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;

/**
 * A question or a row of a grid with what a decision settles of it: words and answers in Vietnamese.
 *
 * @param key the item of the method, or the name where it measures none
 * @param answers code, words and points of each, in their order
 */
record Entry(String key, String name, Source source, String words, List<String> answers) {

    /** All of a form in order, a grid before its rows. */
    static List<Entry> of(Questionnaire form) {
        return form.questions().stream()
                .flatMap(question -> of(question).stream())
                .toList();
    }

    static List<Entry> of(Question question) {
        var entries = new ArrayList<Entry>();
        var answers = answers(question);
        entries.add(of(question.name(), question.source(), question.label(), answers));
        if (question instanceof Grid grid) {
            grid.rows().forEach(row -> entries.add(of(row.name(), row.source(), row.label(), answers)));
        }
        return entries;
    }

    private static Entry of(String name, Source source, Text words, List<String> answers) {
        var item = source.item();
        return new Entry(item == null ? name : item, name, source, words.in(Text.FIRST), answers);
    }

    /** Whether another says the same, under whatever name. */
    boolean says(Entry other) {
        return words.equals(other.words) && answers.equals(other.answers);
    }

    private static List<String> answers(Question question) {
        return switch (question) {
            case SingleChoice single -> answers("one", single.choices());
            case MultipleChoice multiple -> answers("several", multiple.choices());
            case Grid grid -> answers("grid", grid.scale());
            case NumberQuestion number -> List.of("number");
            case TextQuestion text -> List.of("text");
            case DateQuestion date -> List.of("date");
            case Note note -> List.of("note");
        };
    }

    private static List<String> answers(String kind, List<Choice> choices) {
        var answers = new ArrayList<String>();
        answers.add(kind);
        for (var choice : choices) {
            answers.add("%s|%s|%s|%s|%s"
                    .formatted(
                            choice.code(),
                            choice.label().in(Text.FIRST),
                            points(choice.score()),
                            choice.exclusive(),
                            choice.other()));
        }
        return answers;
    }

    private static String points(@Nullable Double score) {
        return score == null ? "" : score.toString();
    }
}
