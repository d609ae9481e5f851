package vn.thuocdo.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.form.edit.Kind;
import vn.thuocdo.form.edit.Lock;
import vn.thuocdo.form.edit.Series;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.plain.Advice;
import vn.thuocdo.questionnaire.plain.PlainWords;

/** A form as the list of its parts. */
public record Outline(List<Part> parts) {

    /** A section. */
    public record Part(String name, String title, String relevant, boolean official, List<Line> lines) {}

    /**
     * A question.
     *
     * @param number counted through the form; 0 for notes
     * @param relevant when it is asked; "" where always
     * @param advice how many things somebody may stumble over
     */
    public record Line(
            String name,
            int number,
            String words,
            Kind kind,
            boolean official,
            boolean unverified,
            boolean required,
            String relevant,
            int advice) {}

    static Outline of(Questionnaire form, String language) {
        var parts = new ArrayList<Part>();
        var number = 0;
        for (var section : form.sections()) {
            var lines = new ArrayList<Line>();
            for (var question : section.questions()) {
                number += question instanceof Note ? 0 : 1;
                lines.add(line(question, question instanceof Note ? 0 : number, language));
            }
            parts.add(part(section, lines, language));
        }
        return new Outline(parts);
    }

    private static Part part(Section section, List<Line> lines, String language) {
        var official = lines.stream().anyMatch(Line::official);
        return new Part(
                section.name(), section.title().in(language), text(section.relevant()), official, List.copyOf(lines));
    }

    private static Line line(Question question, int number, String language) {
        return new Line(
                question.name(),
                number,
                question.label().in(language),
                Kind.of(question),
                Series.isOfficial(question),
                Lock.isUnverified(question),
                question.required(),
                text(question.relevant()),
                advice(question).size());
    }

    /** What somebody may stumble over in the question and its rows. */
    static List<Advice> advice(Question question) {
        var advice = new ArrayList<>(PlainWords.advice(question.label().in(Text.FIRST)));
        if (question instanceof Grid grid) {
            grid.rows()
                    .forEach(row -> advice.addAll(PlainWords.advice(row.label().in(Text.FIRST))));
        }
        return advice.stream().distinct().toList();
    }

    private static String text(@Nullable Condition condition) {
        return condition == null ? "" : condition.text();
    }
}
