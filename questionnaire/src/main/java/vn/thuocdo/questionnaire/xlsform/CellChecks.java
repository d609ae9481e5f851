package vn.thuocdo.questionnaire.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the cells of a sheet that a form has no place for; a column nobody knows is told of once. */
record CellChecks(Table table, Set<String> known, Faults faults) {

    private static final Map<String, XlsProblem> UNSUPPORTED = Map.ofEntries(
            Map.entry("calculation", XlsProblem.CALCULATION),
            Map.entry("trigger", XlsProblem.CALCULATION),
            Map.entry("choice_filter", XlsProblem.CHOICE_FILTER),
            Map.entry("default", XlsProblem.DEFAULT),
            Map.entry("read_only", XlsProblem.READ_ONLY),
            Map.entry("disabled", XlsProblem.HIDDEN),
            Map.entry("parameters", XlsProblem.PARAMETERS),
            Map.entry("repeat_count", XlsProblem.REPEAT),
            Map.entry("query", XlsProblem.EXTERNAL),
            Map.entry("intent", XlsProblem.EXTERNAL),
            Map.entry("guidance_hint", XlsProblem.GUIDANCE),
            Map.entry("required_message", XlsProblem.REQUIRED_MESSAGE),
            Map.entry("save_to", XlsProblem.ENTITIES));

    private static final Set<String> BROKEN =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

    void check() {
        for (var column : table.columns()) {
            if (!known.contains(column.key())) {
                check(column);
            } else {
                checkKnown(column);
            }
        }
    }

    /** The rows that are looked at; those about the device are told of as a whole. */
    private List<Table.Row> rows() {
        return table.rows().stream()
                .filter(row -> !RowType.of(row.get("type")).isMetadata())
                .toList();
    }

    private void check(Column column) {
        var problem = unsupported(column);
        for (var row : rows()) {
            if (row.cell(column).isBlank() || isOff(column, row.cell(column))) {
                continue;
            }
            faults.add(name(), row.number(), column.heading(), problem.orElse(unknown(column)), row.cell(column));
            if (problem.isEmpty()) {
                return;
            }
        }
    }

    private static boolean isOff(Column column, String cell) {
        return Set.of("read_only", "disabled").contains(column.key()) && Cells.isOff(cell);
    }

    private static Optional<XlsProblem> unsupported(Column column) {
        var key = column.key();
        if (key.matches("(media::|media:)?(image|audio|video|big-image).*") || key.equals("autoplay")) {
            return Optional.of(XlsProblem.MEDIA);
        }
        if (key.matches("(bind|instance|body|control)::?.*")) {
            return Optional.of(XlsProblem.RAW_XML);
        }
        return Optional.ofNullable(UNSUPPORTED.get(key));
    }

    private static XlsProblem unknown(Column column) {
        return column.key().startsWith(Column.OWN) ? XlsProblem.OWN_COLUMN_UNKNOWN : XlsProblem.COLUMN_UNKNOWN;
    }

    private void checkKnown(Column column) {
        for (var row : rows()) {
            if (BROKEN.contains(Cells.trimmed(row.cell(column)))) {
                faults.add(name(), row.number(), column.heading(), XlsProblem.CELL_BROKEN, row.cell(column));
            } else if (column.isInLanguages() && row.cell(column).contains("${")) {
                faults.add(name(), row.number(), column.heading(), XlsProblem.PIPING, row.cell(column));
            }
        }
    }

    private String name() {
        return table.name();
    }
}
