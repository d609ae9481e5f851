package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.report.wording.Wording;

/**
 * A row for each thing rated on a scale: the shares of the answers side by side, the more favourable the darker. A row
 * in which an answer is held back is not drawn.
 *
 * @param name what it shows, for those who do not see it
 */
record StackedChart(String name, QuestionResult question, Wording wording) {

    private static final int DARKEST = 5;

    Markup markup() {
        var parts = question.parts();
        var names = new ArrayList<Markup>();
        var marks = new ArrayList<Markup>();
        for (var row = 0; row < parts.size(); row++) {
            names.add(BarChart.label(wording.name(parts.get(row)), row));
            marks.addAll(bars(question.everybody().cells().get(row), row));
        }
        var plot = new ArrayList<>(BarChart.axis(BarChart.ofShares(), parts.size(), wording));
        plot.add(BarChart.group("marks", marks));
        var drawing = BarChart.drawing(name, parts.size())
                .of(tag("title").of(name), BarChart.group("plot", plot), BarChart.group("names", names));
        return Markup.all(legend(), drawing);
    }

    private static List<Markup> bars(List<Cell> cells, int row) {
        var bars = new ArrayList<Markup>();
        var from = 0.0;
        for (var choice = 0; choice < cells.size(); choice++) {
            if (!(cells.get(choice) instanceof Cell.Estimated cell)) {
                return List.of();
            }
            bars.add(BarChart.bar(BarChart.ofShares(), from, from + cell.value(), BarChart.middle(row))
                    .in(shade(choice, cells.size()))
                    .empty());
            from += cell.value();
        }
        return bars;
    }

    private static String shade(int choice, int choices) {
        return "shade s" + Math.round((double) DARKEST * choice / Math.max(1, choices - 1));
    }

    private Markup legend() {
        var choices = question.parts().getFirst().choices();
        var entries = new ArrayList<Markup>();
        for (var choice = 0; choice < choices.size(); choice++) {
            var swatch = tag("svg")
                    .in("swatch")
                    .with("aria-hidden", "true")
                    .of(tag("rect")
                            .in(shade(choice, choices.size()))
                            .with("width", "100%")
                            .with("height", "100%")
                            .empty());
            entries.add(tag("li").of(swatch, Markup.text(wording.name(choices.get(choice)))));
        }
        return tag("ul").in("legend").of(entries);
    }
}
