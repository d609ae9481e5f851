package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;

/** Reads a group that is a table: its rows are choices from one list. */
final class GridRows {

    private final Table.Row head;
    private final About about;
    private final Map<String, List<Choice>> lists;
    private final RowNames names;
    private final Faults faults;
    private final List<GridRow> rows = new ArrayList<>();
    private @Nullable String list;
    private @Nullable Boolean required;

    GridRows(Table.Row head, About about, Map<String, List<Choice>> lists, RowNames names, Faults faults) {
        this.head = head;
        this.about = about;
        this.lists = lists;
        this.names = names;
        this.faults = faults;
    }

    void add(Table.Row row, RowType type, QuestionRows questions, ConditionCells conditions) {
        if (!type.is("select_one") || type.other()) {
            row.fault(faults, "type", XlsProblem.GRID_ROW, row.get("type"));
            return;
        }
        if (row.get("constraint").isEmpty()) {
            row.faults(faults, Set.of("constraint_message"), XlsProblem.MESSAGE_ALONE);
        }
        if (list == null) {
            list = type.list();
            required = Cells.yes(row, "required", faults);
        }
        check(row, type);
        rows.add(new GridRow(names.of(row), questions.label(row), Cells.source(row, faults), conditions.relevant(row)));
        conditions.answered(names.of(row));
    }

    private void check(Table.Row row, RowType type) {
        if (!type.list().equals(list)) {
            row.fault(faults, "type", XlsProblem.GRID_ROW, row.get("type"));
        }
        if (required != null && Cells.yes(row, "required", faults) != required) {
            row.fault(faults, "required", XlsProblem.GRID_ROW, row.get("required"));
        }
        var ofQuestions = Set.of("hint", "constraint", SurveyWriter.CHANNELS, SurveyWriter.MISSING);
        row.faults(faults, ofQuestions, XlsProblem.GRID_ROW);
    }

    /** As it is written in the sheet. */
    String name() {
        return head.get("name");
    }

    /** The grid, if it can be one. */
    @Nullable
    Grid grid() {
        var scale = lists.getOrDefault(list == null ? "" : list, List.of());
        if (rows.isEmpty()) {
            head.fault(faults, "type", XlsProblem.GRID_EMPTY, about.name());
            return null;
        }
        if (scale.isEmpty()) {
            head.fault(faults, "type", XlsProblem.LIST_UNKNOWN, String.valueOf(list));
            return null;
        }
        if (scale.stream().anyMatch(Choice::other)) {
            head.fault(faults, "type", XlsProblem.GRID_ROW, String.valueOf(list));
            return null;
        }
        if (about.required() && !Boolean.TRUE.equals(required)) {
            head.fault(faults, "required", XlsProblem.GRID_REQUIRED, about.name());
        }
        return new Grid(Boolean.TRUE.equals(required) ? about.mandatory() : about, rows, scale);
    }
}
