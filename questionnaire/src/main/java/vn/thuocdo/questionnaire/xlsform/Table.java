package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Text;

/** A sheet with its columns understood. */
final class Table {

    /** Columns of words, each in every language. */
    static final Set<String> SPOKEN = Set.of("label", "hint", "constraint_message");

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Table(String name) {
        this.name = name;
    }

    /** A sheet that is not there. */
    static Table empty(String name) {
        return new Table(name);
    }

    /** Of a sheet, whose columns without a language are in {@code usual}. */
    static Table of(Workbook.Sheet sheet, String usual, Faults faults) {
        var table = new Table(sheet.name());
        if (!sheet.rows().isEmpty()) {
            table.readHeadings(sheet.rows().get(0), usual, faults);
        }
        for (var i = 1; i < sheet.rows().size(); i++) {
            var row = table.new Row(i + 1, sheet.rows().get(i));
            if (!row.isBlank()) {
                table.rows.add(row);
            }
        }
        table.checkHeadless(faults);
        return table;
    }

    /** A column without a heading is told of once. */
    private void checkHeadless(Faults faults) {
        var headed = new HashSet<Integer>();
        columns.forEach(column -> headed.add(column.index()));
        for (var row : rows) {
            for (var i = 0; i < row.cells.size(); i++) {
                if (!row.cells.get(i).isBlank() && headed.add(i)) {
                    faults.add(name, row.number, Column.letters(i), XlsProblem.NO_HEADING, row.cells.get(i));
                }
            }
        }
    }

    private void readHeadings(List<String> headings, String usual, Faults faults) {
        var seen = new HashMap<String, String>();
        for (var i = 0; i < headings.size(); i++) {
            if (headings.get(i).isBlank()) {
                continue;
            }
            var column = understood(Column.of(name, i, headings.get(i)), usual, faults);
            var first = seen.putIfAbsent(column.key() + "::" + column.language(), column.heading());
            if (first != null) {
                faults.add(name, 1, column.heading(), XlsProblem.COLUMN_TWICE, column.heading(), first);
            }
            columns.add(column);
        }
    }

    private Column understood(Column column, String usual, Faults faults) {
        if (!column.isInLanguages()) {
            return column;
        }
        if (column.language().isEmpty()) {
            return column.in(usual);
        }
        var tag = Languages.tag(column.language());
        if (tag.isEmpty()) {
            faults.add(name, 1, column.heading(), XlsProblem.LANGUAGE, column.language());
        }
        return column.in(tag.orElse("und"));
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String key) {
        return columns.stream().anyMatch(column -> column.key().equals(key));
    }

    /** Tells once of each column of words in a language that is not among {@code languages}. */
    void checkLanguages(List<String> languages, Faults faults) {
        for (var column : columns) {
            if (SPOKEN.contains(column.key()) && !languages.contains(column.language())) {
                rows.stream()
                        .filter(row -> !row.cell(column).isBlank())
                        .findFirst()
                        .ifPresent(row -> faults.add(
                                name, row.number, column.heading(), XlsProblem.LANGUAGE_UNUSED, column.language()));
            }
        }
    }

    /** The languages of its labels, in the order of the columns. */
    Set<String> languages() {
        var languages = new LinkedHashSet<String>();
        columns.stream()
                .filter(column -> column.key().equals("label"))
                .forEach(column -> languages.add(column.language()));
        return languages;
    }

    /** The heading of a column, as it is written in the sheet. */
    String heading(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(Column::heading)
                .findFirst()
                .orElse(key);
    }

    /** A row that is not blank. */
    final class Row {

        private final int number;
        private final List<String> cells;

        Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        int number() {
            return number;
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** Whether all columns called so are blank. */
        boolean isBlank(Set<String> keys) {
            return columns.stream()
                    .allMatch(column ->
                            !keys.contains(column.key()) || cell(column).isBlank());
        }

        /** The words in a column, trimmed; "" where there are none. */
        String get(String key) {
            return Cells.trimmed(columns.stream()
                    .filter(column -> column.key().equals(key))
                    .map(this::cell)
                    .findFirst()
                    .orElse(""));
        }

        String cell(Column column) {
            return column.index() < cells.size() ? cells.get(column.index()) : "";
        }

        /** The words in the columns of all languages, if there are any. */
        @Nullable
        Text text(String key) {
            var words = new TreeMap<String, String>();
            for (var column : columns) {
                if (column.key().equals(key) && !Cells.trimmed(cell(column)).isEmpty()) {
                    words.put(column.language(), cell(column));
                }
            }
            return words.isEmpty() ? null : new Text(words);
        }

        /** Tells of a fault in one of its cells; {@code key} is "" for the row as a whole. */
        void fault(Faults faults, String key, XlsProblem problem, Object... details) {
            faults.add(name, number, key.isEmpty() ? "" : heading(key), problem, details);
        }

        /** Tells of each of its cells in columns called so, whatever their language, that is not blank. */
        void faults(Faults faults, Set<String> keys, XlsProblem problem, Object... others) {
            for (var column : columns) {
                if (keys.contains(column.key()) && !cell(column).isBlank()) {
                    var details = new ArrayList<Object>(List.of(Cells.trimmed(cell(column))));
                    details.addAll(List.of(others));
                    faults.add(name, number, column.heading(), problem, details.toArray());
                }
            }
        }
    }
}
