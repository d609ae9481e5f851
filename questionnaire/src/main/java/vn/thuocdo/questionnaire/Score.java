package vn.thuocdo.questionnaire;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an answer is worth for the item of a method that it measures. */
public sealed interface Score {

    /** A level of the scale, and its points. */
    record Scored(String code, double points) implements Score {}

    /** An answer outside the scale, which counts for nothing, such as "I have not used this". */
    record Unscored(String code) implements Score {}

    /** No answer, and why. */
    record Absent(Missing reason) implements Score {}

    /**
     * The scores of one person's answers, by items, in the order of the form.
     *
     * <p>An item that was not asked of this person has none. Where several questions measure one item, as in variants
     * for different people, the first that was asked counts.
     */
    static Map<String, Score> of(Questionnaire questionnaire, Answers answers, LocalDate today) {
        var relevance = Relevance.of(questionnaire, answers, today);
        var scores = new LinkedHashMap<String, Score>();
        for (var question : questionnaire.asked()) {
            var item = question.source().item();
            if (item != null
                    && relevance.asks(question.name())
                    && question instanceof SingleChoice(var about, var scale)) {
                scores.putIfAbsent(item, of(scale, answers.of(about.name())));
            }
        }
        return scores;
    }

    private static Score of(List<Choice> scale, Answer answer) {
        return switch (answer) {
            case Answer.Absent(var reason) -> new Absent(reason);
            case Answer.Chosen(var codes) -> of(scale, codes.get(0));
            case Answer.Typed ignored -> new Absent(Missing.BLANK);
            case Answer.Written ignored -> new Absent(Missing.BLANK);
            case Answer.Day ignored -> new Absent(Missing.BLANK);
        };
    }

    private static Score of(List<Choice> scale, String code) {
        for (var choice : scale) {
            var points = choice.score();
            if (choice.code().equals(code) && points != null) {
                return new Scored(code, points);
            }
        }
        return new Unscored(code);
    }
}
