package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Looks at the column {@code appearance}: most of it is about looks, which a form leaves to its pages. */
final class Appearances {

    private static final Set<String> LABEL_ROWS = Set.of("label", "list-nolabel");
    private static final Set<String> PARTS_OF_DAYS = Set.of("year", "month-year");

    private Appearances() {}

    /** Whether the cell has this word among others. */
    static boolean has(Table.Row row, String word) {
        return words(row).contains(word);
    }

    /** A section shows all of its questions at once, a table its rows. */
    static void checkGroup(Table.Row row, Faults faults) {
        var words = words(row);
        words.removeAll(Set.of("field-list", "table-list"));
        remark(row, words, faults);
    }

    static void check(Table.Row row, RowType type, Faults faults) {
        var appearance = row.get("appearance");
        var words = words(row);
        if (type.is("text")) {
            words.remove("multiline");
        }
        if (appearance.contains("search(") || appearance.startsWith("ex:")) {
            row.fault(faults, "appearance", XlsProblem.EXTERNAL, appearance);
        } else if (!Collections.disjoint(words, LABEL_ROWS)) {
            row.fault(faults, "appearance", XlsProblem.LABEL_ROW, appearance);
        } else if (type.is("date") && !Collections.disjoint(words, PARTS_OF_DAYS)) {
            row.fault(faults, "appearance", XlsProblem.PART_OF_DAY, appearance);
        } else {
            remark(row, words, faults);
        }
    }

    private static void remark(Table.Row row, List<String> words, Faults faults) {
        if (!words.isEmpty()) {
            row.fault(faults, "appearance", XlsProblem.APPEARANCE, String.join(" ", words));
        }
    }

    private static List<String> words(Table.Row row) {
        var words = new ArrayList<>(Arrays.asList(row.get("appearance").split("\\s+")));
        words.remove("");
        return words;
    }
}
