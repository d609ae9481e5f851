package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Text;

/** Reads the sheet {@code choices}: lists by their names. */
final class ChoicesReader {

    static final Set<String> KNOWN =
            Set.of("list_name", "name", "label", ChoicesWriter.SCORE, ChoicesWriter.EXCLUSIVE, ChoicesWriter.OTHER);

    private final Faults faults;
    private final Map<String, List<Choice>> lists = new HashMap<>();
    private final Map<String, Table.Row> firsts = new LinkedHashMap<>();

    private ChoicesReader(Faults faults) {
        this.faults = faults;
    }

    /** @param used the lists that questions name */
    static Map<String, List<Choice>> read(Table table, Set<String> used, Faults faults) {
        var reader = new ChoicesReader(faults);
        new CellChecks(table, KNOWN, faults).check();
        if (!table.rows().isEmpty() && !table.has("list_name")) {
            faults.add(table.name(), 1, "list_name", XlsProblem.COLUMN_MISSING, "list_name");
            return Map.of();
        }
        table.rows().forEach(reader::read);
        reader.firsts.forEach((list, row) -> {
            if (!used.contains(list)) {
                row.fault(faults, "list_name", XlsProblem.LIST_UNUSED, list);
            }
        });
        return reader.lists;
    }

    private void read(Table.Row row) {
        if (row.isBlank(KNOWN)) {
            return;
        }
        var list = row.get("list_name");
        var code = row.get("name");
        if (list.isEmpty()) {
            row.fault(faults, "list_name", XlsProblem.CHOICE_LIST, code);
            return;
        }
        firsts.putIfAbsent(list, row);
        if (!code.matches("[A-Za-z0-9_.-]{1,64}")) {
            row.fault(faults, "name", XlsProblem.CHOICE_CODE, code);
            return;
        }
        var label = row.text("label");
        if (label == null) {
            row.fault(faults, "label", XlsProblem.LABEL, code);
        }
        var other = Cells.yes(row, ChoicesWriter.OTHER, faults);
        var exclusive = Cells.yes(row, ChoicesWriter.EXCLUSIVE, faults);
        add(row, list, new Choice(code, label == null ? Text.vietnamese(code) : label, exclusive, other, score(row)));
    }

    private void add(Table.Row row, String list, Choice choice) {
        var choices = lists.computeIfAbsent(list, name -> new ArrayList<>());
        if (choices.stream().anyMatch(each -> each.code().equals(choice.code()))) {
            row.fault(faults, "name", XlsProblem.CHOICE_TWICE, choice.code(), list);
            return;
        }
        if (choice.other() && choices.stream().anyMatch(Choice::other)) {
            row.fault(faults, ChoicesWriter.OTHER, XlsProblem.TWO_OTHERS, list);
            return;
        }
        choices.add(choice);
    }

    private @Nullable Double score(Table.Row row) {
        var score = row.get(ChoicesWriter.SCORE);
        if (score.isEmpty()) {
            return null;
        }
        if (!score.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            row.fault(faults, ChoicesWriter.SCORE, XlsProblem.SCORE, score);
            return null;
        }
        return Double.valueOf(score);
    }
}
