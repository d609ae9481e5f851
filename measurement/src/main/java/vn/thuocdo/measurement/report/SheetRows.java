package vn.thuocdo.measurement.report;

import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Cell;

/** A sheet that is filled row by row beneath a header that stays in sight. */
final class SheetRows {

    private static final int FIRST_WIDTH = 48;
    private static final int WIDTH = 16;
    private static final int LONGEST_TEXT = 32_000;
    private static final String TWO_DECIMALS = "#,##0.00";
    private static final String FOUR_DECIMALS = "0.0000";
    private static final String COUNT = "#,##0";

    private final Worksheet sheet;
    private int row = 0;

    /**
     * A sheet with nothing but its header.
     *
     * @param name of the sheet; what Excel does not take in it is replaced
     * @param notice the row above the header; none if empty
     * @param heads of the columns
     */
    SheetRows(Workbook workbook, String name, String notice, List<String> heads) {
        sheet = workbook.newWorksheet(name);
        if (!notice.isEmpty()) {
            sheet.value(row, 0, notice);
            sheet.style(row, 0).bold().fontColor("A3201B").set();
            row++;
        }
        for (var column = 0; column < heads.size(); column++) {
            sheet.value(row, column, text(heads.get(column)));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
        row++;
        sheet.freezePane(1, row);
    }

    /** Gives a column of long texts room. */
    SheetRows withLong(int column) {
        sheet.width(column, FIRST_WIDTH);
        return this;
    }

    /** A figure as the cells of a row: its value, error, interval, answers, design effect, degrees of freedom. */
    static List<@Nullable Object> figures(Cell cell) {
        return switch (cell) {
            case Cell.Estimated figure ->
                Arrays.<@Nullable Object>asList(
                        figure.value(),
                        figure.standardError(),
                        figure.low(),
                        figure.high(),
                        figure.answers(),
                        figure.designEffect(),
                        figure.degreesOfFreedom());
            case Cell.NoResult none ->
                Arrays.<@Nullable Object>asList(null, null, null, null, none.answers(), null, null);
        };
    }

    /**
     * Adds a row.
     *
     * @param values texts; whole numbers; {@code Double}s, kept unrounded and shown with two decimals, those
     *     below 0.1 with four; {@code null} or a number that is not finite for an empty cell
     */
    void add(List<? extends @Nullable Object> values) {
        for (var column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value instanceof Double number) {
                put(column, number);
            } else if (value instanceof Number count) {
                sheet.value(row, column, count);
                sheet.style(row, column).format(COUNT).set();
            } else if (value != null) {
                sheet.value(row, column, text(value.toString()));
            }
        }
        row++;
    }

    private void put(int column, Double number) {
        if (Double.isFinite(number)) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(isSmall(number) ? FOUR_DECIMALS : TWO_DECIMALS)
                    .set();
        }
    }

    private static boolean isSmall(double number) {
        return number != 0 && Math.abs(number) < 0.1;
    }

    private static String text(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
