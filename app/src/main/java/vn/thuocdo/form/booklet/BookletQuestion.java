package vn.thuocdo.form.booklet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;

/** A question as it is printed. Boxes are drawn: no typeface need have them. */
record BookletQuestion(Numbering numbering, OnlyIf onlyIf, BookletWords words) {

    private static final String BOX = "<span class=\"box\"></span>";
    private static final int LINES = 4;

    /** Of a grid that is never parted; longer ones repeat their head on the next page. */
    private static final int ROWS = 12;

    String of(Question question) {
        if (question instanceof Note) {
            return "<p class=\"note\">%s%s</p>".formatted(when(question.relevant()), words.html(question.label()));
        }
        return "<div class=\"q%s\">%s<p class=\"asked\"><b>%s.</b> %s%s</p>%s%s</div>"
                .formatted(
                        question instanceof Grid grid && grid.rows().size() > ROWS ? "" : " whole",
                        when(question.relevant()),
                        numbering.of(question.name()),
                        words.html(question.label()),
                        how(question),
                        question.hint() == null
                                ? ""
                                : "<p class=\"hint\">%s</p>".formatted(words.html(question.hint())),
                        field(question));
    }

    private String when(@Nullable Condition condition) {
        return condition == null
                ? ""
                : "<span class=\"when\">%s</span>"
                        .formatted(words.html("form.booklet.only-if", onlyIf.told(condition)));
    }

    private String how(Question question) {
        var key = switch (question) {
            case SingleChoice single -> "form.booklet.one-only";
            case MultipleChoice multiple -> "form.booklet.several";
            case Grid grid -> "form.booklet.each-row";
            default -> "";
        };
        return key.isEmpty() ? "" : " <i class=\"how\">(%s)</i>".formatted(words.html(key));
    }

    private String field(Question question) {
        return switch (question) {
            case SingleChoice single -> choices(single.choices(), single.missing());
            case MultipleChoice multiple -> choices(multiple.choices(), multiple.missing());
            case Grid grid -> grid(grid);
            case NumberQuestion number -> "<div class=\"number\"></div>" + ways(number.missing());
            case TextQuestion text ->
                "<div class=\"rule\"></div>".repeat(text.lines() ? LINES : 1) + ways(text.missing());
            case DateQuestion date ->
                "<p class=\"day\">%s</p>".formatted(words.html("form.booklet.day")) + ways(date.missing());
            case Note note -> "";
        };
    }

    private String choices(List<Choice> choices, Set<Missing> missing) {
        return choices.stream().map(this::choice).collect(Collectors.joining()) + ways(missing);
    }

    private String choice(Choice choice) {
        return "<div class=\"choice\">%s%s%s</div>"
                .formatted(BOX, words.html(choice.label()), choice.other() ? ": <span class=\"other\"></span>" : "");
    }

    private String ways(Set<Missing> missing) {
        return missing.stream()
                .map(way -> "<div class=\"choice not\">%s%s</div>".formatted(BOX, way(way)))
                .collect(Collectors.joining());
    }

    private String way(Missing way) {
        return words.html("form.missing." + way.name());
    }

    private String grid(Grid grid) {
        var heads = Stream.concat(
                        grid.scale().stream().map(choice -> words.html(choice.label())),
                        grid.missing().stream().map(this::way))
                .map(head -> "<th class=\"s\">%s</th>".formatted(head))
                .toList();
        var cells = "<td class=\"s\">%s</td>".formatted(BOX).repeat(heads.size());
        var rows = grid.rows().stream()
                .map(row -> "<tr><td>%s%s</td>%s</tr>".formatted(when(row.relevant()), row(row), cells))
                .collect(Collectors.joining());
        return "<table class=\"grid\"><thead><tr><th></th>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(String.join("", heads), rows);
    }

    private String row(GridRow row) {
        return numbering.of(row.name()) + ". " + words.html(row.label());
    }
}
