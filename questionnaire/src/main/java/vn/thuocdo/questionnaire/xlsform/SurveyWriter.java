package vn.thuocdo.questionnaire.xlsform;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.json.Codes;

/** Writes the sheet {@code survey}: a group for each section, and a table of choices for each grid. */
final class SurveyWriter {

    static final String ITEM = Column.OWN + "item";
    static final String CREDIT = Column.OWN + "credit";
    static final String OFFICIAL = Column.OWN + "official";
    static final String VERIFIED = Column.OWN + "verified";
    static final String CHANNELS = Column.OWN + "channels";
    static final String MISSING = Column.OWN + "missing";
    static final String LIMITS = Column.OWN + "limits";
    static final String DECIMALS = Column.OWN + "decimals";
    static final String PART = Column.OWN + "part";
    static final String OTHER_WORDS = "other";

    private final ChoicesWriter choices;
    private final Sheets sheet;

    SurveyWriter(List<String> languages, ChoicesWriter choices) {
        this.choices = choices;
        sheet = new Sheets(
                "survey",
                languages,
                "type",
                "name",
                "label::",
                "hint::",
                "required",
                "relevant",
                "constraint",
                "constraint_message::",
                "appearance",
                ITEM,
                CREDIT,
                OFFICIAL,
                VERIFIED,
                CHANNELS,
                MISSING,
                LIMITS,
                DECIMALS,
                PART);
    }

    Workbook.Sheet sheet() {
        return sheet.sheet();
    }

    void add(Section section) {
        var line = line("begin_group", section.name()).put("label", section.title());
        put(line, section.relevant());
        line.put("appearance", "field-list");
        section.questions().forEach(this::add);
        sheet.line().put("type", "end_group");
    }

    private void add(Question question) {
        switch (question) {
            case SingleChoice(var about, var list) -> addChoice("select_one", question, list);
            case MultipleChoice(var about, var list) -> addChoice("select_multiple", question, list);
            case Grid grid -> add(grid);
            case NumberQuestion number -> {
                var line = add(number.decimals() == 0 ? "integer" : "decimal", question);
                if (number.decimals() > 0) {
                    line.put(DECIMALS, Integer.toString(number.decimals()));
                }
            }
            case TextQuestion text -> {
                var line = add("text", question);
                if (text.lines()) {
                    line.put("appearance", "multiline");
                }
            }
            case DateQuestion date -> add("date", date);
            case Note note -> add("note", note);
        }
    }

    private void addChoice(String type, Question question, List<Choice> list) {
        add(type + " " + choices.list(question.name(), list), question);
        question.otherName().ifPresent(name -> addOther(name, question, list));
    }

    /** For programs that do not know our columns; read back, it is a part of the choice again. */
    private void addOther(String name, Question question, List<Choice> list) {
        for (var choice : list) {
            if (choice.other()) {
                line("text", name)
                        .put("label", choice.label())
                        .put("relevant", "selected(${%s}, '%s')".formatted(question.name(), choice.code()))
                        .put(PART, OTHER_WORDS);
            }
        }
    }

    private void add(Grid grid) {
        var list = choices.list(grid.name(), grid.scale());
        var line = line("begin_group", grid.name());
        about(line, grid.about());
        line.put("appearance", "table-list");
        grid.rows().forEach(row -> add("select_one " + list, row, grid.required()));
        sheet.line().put("type", "end_group");
    }

    private void add(String type, GridRow row, boolean required) {
        var line = line(type, row.name()).put("label", row.label()).yes("required", required);
        put(line, row.relevant());
        source(line, row.source());
    }

    private Sheets.Line add(String type, Question question) {
        var line = line(type, question.name());
        about(line, question.about()).yes("required", question.required());
        constraint(line, question);
        return line;
    }

    private Sheets.Line about(Sheets.Line line, About about) {
        line.put("label", about.label()).put("hint", about.hint());
        put(line, about.relevant());
        source(line, about.source());
        put(line, CHANNELS, about.channels());
        put(line, MISSING, about.missing());
        return line;
    }

    private static void constraint(Sheets.Line line, Question question) {
        var limits = Limits.of(question);
        var constraint = question.constraint();
        var joined = Limits.joined(
                limits, constraint == null ? "" : constraint.condition().text());
        if (!joined.isEmpty()) {
            line.put("constraint", joined);
        }
        if (!limits.isEmpty()) {
            line.put(LIMITS, limits);
        }
        line.put("constraint_message", constraint == null ? null : constraint.message());
    }

    private static void source(Sheets.Line line, Source source) {
        var item = source.item();
        if (item != null) {
            line.put(ITEM, item);
        }
        if (source.credit() != Credit.NONE) {
            line.put(CREDIT, Codes.code(source.credit()));
        }
        line.yes(OFFICIAL, source.official());
        if (!source.verified()) {
            line.put(VERIFIED, "no");
        }
    }

    private static void put(Sheets.Line line, @Nullable Condition relevant) {
        if (relevant != null) {
            line.put("relevant", relevant.text());
        }
    }

    private static void put(Sheets.Line line, String key, Collection<? extends Enum<?>> constants) {
        if (!constants.isEmpty()) {
            line.put(key, constants.stream().map(Codes::code).collect(Collectors.joining(" ")));
        }
    }

    private Sheets.Line line(String type, String name) {
        return sheet.line().put("type", type).put("name", name);
    }
}
