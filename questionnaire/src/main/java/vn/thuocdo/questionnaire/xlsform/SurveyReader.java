package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.condition.Condition;

/** Reads the sheet {@code survey}: a group is a section, a table of choices is a grid, all else is a question. */
final class SurveyReader {

    static final Set<String> KNOWN = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "constraint",
            "constraint_message",
            "appearance",
            SurveyWriter.ITEM,
            SurveyWriter.CREDIT,
            SurveyWriter.OFFICIAL,
            SurveyWriter.VERIFIED,
            SurveyWriter.CHANNELS,
            SurveyWriter.MISSING,
            SurveyWriter.LIMITS,
            SurveyWriter.DECIMALS,
            SurveyWriter.PART);

    private final Map<String, List<Choice>> lists;
    private final Text title;
    private final Faults faults;
    private final RowNames names;
    private final ConditionCells conditions;
    private final QuestionRows questions;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Open open;
    private @Nullable GridRows grid;
    private int repeats;
    private int nested;

    /** A section whose end was not reached yet. */
    private record Open(
            Table.@Nullable Row row,
            String name,
            Text title,
            @Nullable Condition relevant,
            List<Question> questions) {}

    SurveyReader(Table survey, Map<String, List<Choice>> lists, SettingsReader settings, Faults faults) {
        this.lists = lists;
        this.faults = faults;
        title = settings.title();
        names = RowNames.of(survey, faults);
        conditions = new ConditionCells(names, faults);
        questions = new QuestionRows(lists, names, conditions, settings.languages(survey.languages()), faults);
    }

    List<Section> read(Table survey) {
        survey.rows().forEach(this::read);
        var unfinished = open;
        if (grid != null || (unfinished != null && unfinished.row() != null)) {
            survey.rows().getLast().fault(faults, "type", XlsProblem.GROUP_NOT_CLOSED);
        }
        closeSection();
        return sections;
    }

    /** Tells of questions that cannot stand in one form as they do, where they stand. */
    void tell(Inconsistent why) {
        var row = names.row(why.name());
        if (row.isEmpty()) {
            faults.add("survey", 0, "", XlsProblem.RULE, String.valueOf(why.getMessage()));
        } else if (why.kind() == Inconsistent.Kind.TWICE) {
            row.get().fault(faults, "name", XlsProblem.NAME_TWICE, why.name());
        } else {
            var key = row.get().get("relevant").contains(why.other()) ? "relevant" : "constraint";
            row.get().fault(faults, key, XlsProblem.CONDITION_CHANNEL, why.other());
        }
    }

    private void read(Table.Row row) {
        var type = RowType.of(row.get("type"));
        if (row.isBlank(KNOWN)) {
            return;
        }
        if (type.isKnown() && !type.more().isEmpty()) {
            row.fault(faults, "type", XlsProblem.TYPE_WORDS, type.more());
        }
        var unsupported = type.unsupported();
        if (unsupported.isPresent()) {
            row.fault(faults, "type", unsupported.get(), row.get("type"));
            repeats += type.is("begin_repeat") ? 1 : 0;
        } else if (type.is("end_repeat") && repeats > 0) {
            repeats--;
        } else if (type.is("begin_group")) {
            begin(row);
        } else if (type.is("end_group")) {
            end(row);
        } else if (row.get(SurveyWriter.PART).isEmpty()) {
            ask(row, type);
        } else {
            var asked = open == null ? List.<Question>of() : open.questions();
            OtherWords.check(row, asked.isEmpty() ? null : asked.getLast(), names, faults);
        }
    }

    private void begin(Table.Row row) {
        if (Appearances.has(row, "table-list") && grid == null) {
            MisplacedCells.ofGrid(row, faults);
            Appearances.checkGroup(row, faults);
            grid = new GridRows(row, questions.about(row), lists, names, faults);
        } else if (grid != null || (open != null && open.row() != null)) {
            row.fault(faults, "type", XlsProblem.NESTED_GROUP, row.get("name"));
            nested++;
        } else {
            closeSection();
            MisplacedCells.ofSection(row, faults);
            Appearances.checkGroup(row, faults);
            var label = row.text("label");
            open = new Open(
                    row, names.of(row), label == null ? title : label, conditions.relevant(row), new ArrayList<>());
        }
    }

    private void end(Table.Row row) {
        if (nested > 0) {
            nested--;
        } else if (grid != null) {
            MisplacedCells.ofEnd(row, grid.name(), faults);
            var read = grid.grid();
            grid = null;
            if (read != null) {
                section().questions().add(read);
            }
        } else if (open != null && open.row() != null) {
            MisplacedCells.ofEnd(row, open.row().get("name"), faults);
            closeSection();
        } else {
            row.fault(faults, "type", XlsProblem.GROUP_NOT_OPENED);
        }
    }

    private void ask(Table.Row row, RowType type) {
        Appearances.check(row, type, faults);
        MisplacedCells.ofQuestion(row, type, faults);
        if (grid != null) {
            grid.add(row, type, questions, conditions);
            return;
        }
        var question = questions.read(row, type);
        if (question == null) {
            var problem = row.get("type").isEmpty() ? XlsProblem.TYPE_MISSING : XlsProblem.TYPE_UNKNOWN;
            row.fault(faults, "type", problem, row.get("type"));
        } else {
            section().questions().add(question);
        }
    }

    /** The open section; questions outside groups have one without a row, under the title of the form. */
    private Open section() {
        var current = open;
        if (current == null) {
            current = new Open(null, freeName(), title, null, new ArrayList<>());
            open = current;
        }
        return current;
    }

    private String freeName() {
        var taken = new HashSet<String>();
        sections.forEach(section -> taken.add(section.name()));
        var number = 1;
        while (taken.contains("phan_" + number) || names.has("phan_" + number)) {
            number++;
        }
        return "phan_" + number;
    }

    private void closeSection() {
        var closed = open;
        if (closed != null) {
            sections.add(new Section(closed.name(), closed.title(), closed.relevant(), closed.questions()));
        }
        open = null;
    }
}
