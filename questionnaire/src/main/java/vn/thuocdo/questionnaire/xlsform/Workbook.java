package vn.thuocdo.questionnaire.xlsform;

import java.util.List;
import java.util.Optional;

/** Sheets of words. */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * One sheet.
     *
     * @param rows the cells of each row, a missing one being ""; the first row names the columns
     * @param notComputed cells that hold a formula whose result the file does not say: they are "" in {@code rows}
     */
    public record Sheet(String name, List<List<String>> rows, List<Cell> notComputed) {

        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
            notComputed = List.copyOf(notComputed);
        }

        /** One without formulas. */
        public Sheet(String name, List<List<String>> rows) {
            this(name, rows, List.of());
        }
    }

    /**
     * Where a cell stands.
     *
     * @param row as spreadsheets count, from 1
     * @param column counted from 0
     */
    public record Cell(int row, int column) {

        /** As spreadsheets write it: B7. */
        String reference() {
            return Column.letters(column) + row;
        }
    }

    /** The sheet of that name, in small letters or large. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().trim().equalsIgnoreCase(name))
                .findFirst();
    }
}
