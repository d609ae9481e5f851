package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.report.wording.Wording;

/** A row of a table with a column for each answer: its figure and interval; and at the end how many answered. */
record AnswerRow(String label, List<Cell> cells, Wording wording) {

    Markup markup() {
        var row = new ArrayList<Markup>();
        row.add(tag("th").with("scope", "row").of(label));
        if (cells.stream().allMatch(Cell.NoResult.class::isInstance)
                && cells.getFirst() instanceof Cell.NoResult none) {
            row.add(Grid.words(wording.noResult(none.reason()), cells.size()));
        } else {
            cells.forEach(cell -> row.add(Grid.number(shown(cell))));
        }
        var answers = cells.stream().mapToLong(AnswerRow::answers).max().orElse(0);
        row.add(Grid.number(wording.figures().whole(answers)));
        return tag("tr").of(row);
    }

    private String shown(Cell cell) {
        return switch (cell) {
            case Cell.Estimated figure ->
                "%s (%s)"
                        .formatted(
                                wording.figures().decimal(figure.value(), 1),
                                wording.figures().interval(figure.low(), figure.high(), 1));
            case Cell.NoResult _ -> wording.say("chart.no-result");
        };
    }

    private static long answers(Cell cell) {
        return switch (cell) {
            case Cell.Estimated figure -> figure.answers();
            case Cell.NoResult none -> none.answers();
        };
    }
}
