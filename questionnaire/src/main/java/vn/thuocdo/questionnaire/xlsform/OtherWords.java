package vn.thuocdo.questionnaire.xlsform;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;

/** Looks at the row that asks other programs for the words of a choice: it only says again what the choice says. */
final class OtherWords {

    private OtherWords() {}

    /** @param before the question above it, which should have that choice */
    static void check(Table.Row row, @Nullable Question before, RowNames names, Faults faults) {
        var part = row.get(SurveyWriter.PART);
        if (before == null
                || !part.equals(SurveyWriter.OTHER_WORDS)
                || !before.otherName().equals(Optional.of(names.of(row)))) {
            row.fault(faults, SurveyWriter.PART, XlsProblem.OWN_COLUMN, part);
            return;
        }
        var said = new HashSet<>(SurveyReader.KNOWN);
        said.removeAll(Set.of("name", SurveyWriter.PART));
        choice(before).ifPresent(choice -> said.removeAll(again(row, before, choice, names)));
        row.faults(faults, MisplacedCells.withoutNo(row, said), XlsProblem.PART_CELL, before.name());
    }

    /** The columns that say what the choice says. */
    private static Set<String> again(Table.Row row, Question question, Choice choice, RowNames names) {
        var same = new HashSet<String>();
        if (RowType.of(row.get("type")).equals(RowType.of("text"))) {
            same.add("type");
        }
        if (choice.label().equals(row.text("label"))) {
            same.add("label");
        }
        var wanted = "selected(${%s}, '%s')".formatted(question.name(), choice.code());
        if (names.renamed(row.get("relevant")).equals(wanted)) {
            same.add("relevant");
        }
        return same;
    }

    private static Optional<Choice> choice(Question question) {
        var choices = switch (question) {
            case SingleChoice single -> single.choices().stream();
            case MultipleChoice multiple -> multiple.choices().stream();
            default -> Stream.<Choice>of();
        };
        return choices.filter(Choice::other).findFirst();
    }
}
