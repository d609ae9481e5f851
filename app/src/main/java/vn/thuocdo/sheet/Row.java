package vn.thuocdo.sheet;

import java.util.List;

/**
 * A row of a sheet. Cells are in NFC, without blanks around them; a date is written 2026-09-30, a number with a point
 * and without exponent.
 *
 * @param number of the row in a spreadsheet, of its first line in a CSV file; the first is 1
 * @param cells from the left; those missing at the end are blank
 * @param notComputed columns, counted from 0, that hold a formula whose result the file does not say: they are blank
 */
public record Row(long number, List<String> cells, List<Integer> notComputed) {

    /** One without formulas. */
    public Row(long number, List<String> cells) {
        this(number, cells, List.of());
    }

    /** The cell in {@code column}, counted from 0; blank beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
