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
     */
    public record Sheet(String name, List<List<String>> rows) {

        public Sheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The sheet of that name, in small letters or large. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().trim().equalsIgnoreCase(name))
                .findFirst();
    }
}
