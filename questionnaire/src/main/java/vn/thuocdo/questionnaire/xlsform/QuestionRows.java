package vn.thuocdo.questionnaire.xlsform;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Constraint;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.wording.Wording;

/** Reads the rows that are questions. */
final class QuestionRows {

    private static final int ANY_DECIMALS = 9;
    private static final String OTHER = "other";

    private final Map<String, List<Choice>> lists;
    private final RowNames names;
    private final ConditionCells conditions;
    private final List<String> languages;
    private final Faults faults;

    QuestionRows(
            Map<String, List<Choice>> lists,
            RowNames names,
            ConditionCells conditions,
            List<String> languages,
            Faults faults) {
        this.lists = lists;
        this.names = names;
        this.conditions = conditions;
        this.languages = languages;
        this.faults = faults;
    }

    /** The question of a row, or nothing if its type is none of a question. */
    @Nullable
    Question read(Table.Row row, RowType type) {
        return switch (type.kind()) {
            case "select_one" -> answered(row, new SingleChoice(about(row), choices(row, type)));
            case "select_multiple" -> answered(row, new MultipleChoice(about(row), choices(row, type)));
            case "integer" -> answered(row, new NumberQuestion(about(row), null, null, 0));
            case "decimal" -> answered(row, new NumberQuestion(about(row), null, null, decimals(row)));
            case "text" -> answered(row, new TextQuestion(about(row), TextQuestion.USUAL, isMultiline(row)));
            case "date" -> answered(row, new DateQuestion(about(row), null, null));
            case "note" -> note(row);
            default -> null;
        };
    }

    /** What all kinds have, without a constraint. */
    About about(Table.Row row) {
        return new About(
                names.of(row),
                label(row),
                row.text("hint"),
                Cells.yes(row, "required", faults),
                conditions.relevant(row),
                null,
                Cells.source(row, faults),
                Cells.constants(row, SurveyWriter.CHANNELS, Channel.class, faults),
                missing(row));
    }

    Text label(Table.Row row) {
        var label = row.text("label");
        if (label == null) {
            row.fault(faults, "label", XlsProblem.LABEL, row.get("name"));
            return Text.vietnamese(names.of(row));
        }
        return label;
    }

    private Set<Missing> missing(Table.Row row) {
        var missing = Cells.constants(row, SurveyWriter.MISSING, Missing.class, faults);
        if (missing.remove(Missing.BLANK)) {
            row.fault(faults, SurveyWriter.MISSING, XlsProblem.OWN_COLUMN, "blank");
        }
        return missing;
    }

    private Question note(Table.Row row) {
        var about = about(row);
        for (var key : MisplacedCells.withoutNo(row, Set.of("required", "constraint", SurveyWriter.MISSING))) {
            if (!row.get(key).isEmpty()) {
                row.fault(faults, key, XlsProblem.NOT_ANSWERED, about.name());
            }
        }
        if (row.get("constraint").isEmpty()) {
            row.faults(faults, Set.of("constraint_message"), XlsProblem.MESSAGE_ALONE);
        }
        return new Note(about.optional().offering(Set.of()));
    }

    /** The question with its limits and its constraint. */
    private Question answered(Table.Row row, Question question) {
        conditions.answered(question.name());
        question.otherName().ifPresent(name -> {
            conditions.answered(name);
            names.row(name)
                    .ifPresent(other -> other.fault(faults, "name", XlsProblem.OTHER_NAME, name, row.get("name")));
        });
        var limits = row.get(SurveyWriter.LIMITS);
        var read = Limits.read(limits);
        var rest = Limits.without(limits, row.get("constraint"));
        if (read.isEmpty() || rest.isEmpty()) {
            row.fault(faults, SurveyWriter.LIMITS, XlsProblem.LIMITS, limits);
            return question;
        }
        var constraint = constraint(row, rest.get());
        try {
            var limited = limits.isEmpty() ? question : read.get().set(question);
            return limited.about(limited.about().held(constraint));
        } catch (IllegalArgumentException | DateTimeException e) {
            row.fault(faults, SurveyWriter.LIMITS, XlsProblem.LIMITS, limits);
            return question;
        }
    }

    private @Nullable Constraint constraint(Table.Row row, String text) {
        var condition = conditions.read(row, "constraint", text);
        var message = row.text("constraint_message");
        if (condition == null) {
            if (text.isEmpty() && row.get("constraint").isEmpty()) {
                row.faults(faults, Set.of("constraint_message"), XlsProblem.MESSAGE_ALONE);
            }
            return null;
        }
        if (message == null) {
            row.fault(faults, "constraint_message", XlsProblem.CONSTRAINT_MESSAGE, row.get("name"));
            return new Constraint(condition, said("form.not-accepted"));
        }
        return new Constraint(condition, message);
    }

    private List<Choice> choices(Table.Row row, RowType type) {
        var choices = new ArrayList<>(lists.getOrDefault(type.list(), List.of()));
        if (choices.isEmpty()) {
            row.fault(faults, "type", XlsProblem.LIST_UNKNOWN, type.list());
            choices.add(Choice.of("none", Text.vietnamese("–")));
        }
        if (type.other() && choices.stream().anyMatch(choice -> choice.code().equals(OTHER) || choice.other())) {
            row.fault(faults, "type", XlsProblem.TWO_OTHERS, type.list());
        } else if (type.other()) {
            choices.add(new Choice(OTHER, said("form.other"), false, true, null));
        }
        return choices;
    }

    /** A sentence of ours in those languages of the form that we speak. */
    private Text said(String code) {
        var words = new TreeMap<String, String>();
        words.put(Text.FIRST, Wording.say(Text.FIRST, code, List.of()));
        if (languages.contains("en")) {
            words.put("en", Wording.say("en", code, List.of()));
        }
        return new Text(words);
    }

    private int decimals(Table.Row row) {
        var decimals = row.get(SurveyWriter.DECIMALS);
        if (!decimals.matches("[1-9]?")) {
            row.fault(faults, SurveyWriter.DECIMALS, XlsProblem.OWN_COLUMN, decimals);
            return ANY_DECIMALS;
        }
        return decimals.isEmpty() ? ANY_DECIMALS : Integer.parseInt(decimals);
    }

    private static boolean isMultiline(Table.Row row) {
        return Appearances.has(row, "multiline");
    }
}
