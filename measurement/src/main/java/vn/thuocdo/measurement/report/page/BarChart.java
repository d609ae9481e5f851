package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.report.wording.Wording;

/**
 * A row for each answer or part: its name, a bar from 0 to its figure with the interval as a line on it, its figure.
 * Laid out as {@link DotChart} is, and by the same styles.
 *
 * @param name what it shows, for those who do not see it
 * @param rows from top to bottom
 * @param scale from 0 on
 */
record BarChart(String name, List<Row> rows, Scale scale, Wording wording) {

    static final int ROW = 34;
    static final int TOP = 6;
    static final int BOTTOM = 24;
    static final int THICK = 12;
    private static final int CAP = 4;
    private static final int LONGEST_NAME = 32;
    private static final double[] STEPS = {1, 2, 5, 10, 20};
    private static final int MOST_STEPS = 6;

    /** A bar in per cent. */
    record Row(String label, Cell cell) {}

    /** The scale from 0 to 100. */
    static Scale ofShares() {
        return new Scale(0, 100, 20);
    }

    /** The scale from 0 to a round number that no figure and no interval exceeds, at most 100. */
    static Scale upTo(List<Row> rows) {
        var most = rows.stream()
                .map(Row::cell)
                .filter(Cell.Estimated.class::isInstance)
                .map(Cell.Estimated.class::cast)
                .mapToDouble(cell -> Double.isFinite(cell.high()) ? cell.high() : cell.value())
                .max()
                .orElse(100);
        for (var step : STEPS) {
            if (most <= step * MOST_STEPS) {
                return new Scale(0, Math.max(step, Math.ceil(most / step) * step), step);
            }
        }
        return ofShares();
    }

    Markup markup() {
        var marks = new ArrayList<Markup>();
        var names = new ArrayList<Markup>();
        var values = new ArrayList<Markup>();
        for (var i = 0; i < rows.size(); i++) {
            names.add(label(rows.get(i).label(), i));
            values.add(value(rows.get(i).cell(), i));
            if (rows.get(i).cell() instanceof Cell.Estimated cell) {
                marks.add(bar(scale, 0, cell.value(), middle(i)).in("bar-fill").empty());
                marks.add(whisker(cell, middle(i)).orElse(Markup.NOTHING));
            }
        }
        var plot = new ArrayList<>(axis(scale, rows.size(), wording));
        plot.add(group("marks", marks));
        return drawing(name, rows.size())
                .of(tag("title").of(name), group("plot", plot), group("names", names), group("values", values));
    }

    /** The drawing of that many rows, to be filled. */
    static Tag drawing(String name, int rows) {
        return tag("svg")
                .in("chart")
                .with("role", "img")
                .with("aria-label", name)
                .with("width", "100%")
                .with("height", height(rows));
    }

    static Markup group(String style, List<Markup> content) {
        return tag("g").in(style).of(content);
    }

    static int middle(int row) {
        return TOP + ROW * row + ROW / 2;
    }

    static int height(int rows) {
        return TOP + ROW * rows + BOTTOM;
    }

    /** The name of a row. */
    static Markup label(String label, int row) {
        return tag("text").with("x", 0).with("y", middle(row) + 4).of(shortened(label));
    }

    private Markup value(Cell cell, int row) {
        var shown = switch (cell) {
            case Cell.Estimated figure -> wording.figures().decimal(figure.value(), 1) + "%";
            case Cell.NoResult _ -> wording.say("chart.no-result");
        };
        return tag("text").with("x", "100%").with("y", middle(row) + 4).of(shown);
    }

    /** A bar from one figure to another. */
    static Tag bar(Scale scale, double from, double to, int y) {
        return tag("rect")
                .with("x", scale.position(from))
                .with("y", y - THICK / 2)
                .with("width", String.format(Locale.ROOT, "%.2f%%", 100 * (scale.share(to) - scale.share(from))))
                .with("height", THICK);
    }

    private Optional<Markup> whisker(Cell.Estimated cell, int y) {
        if (!Double.isFinite(cell.low()) || !Double.isFinite(cell.high())) {
            return Optional.empty();
        }
        var low = scale.position(Math.clamp(cell.low(), scale.low(), scale.high()));
        var high = scale.position(Math.clamp(cell.high(), scale.low(), scale.high()));
        return Optional.of(Markup.all(
                line(low, high, y, y), line(low, low, y - CAP, y + CAP), line(high, high, y - CAP, y + CAP)));
    }

    private static Markup line(String fromX, String toX, int fromY, int toY) {
        return tag("line")
                .in("whisker")
                .with("x1", fromX)
                .with("x2", toX)
                .with("y1", fromY)
                .with("y2", toY)
                .empty();
    }

    static List<Markup> axis(Scale scale, int rows, Wording wording) {
        var axis = new ArrayList<Markup>();
        for (var tick : scale.ticks()) {
            var x = scale.position(tick);
            axis.add(tag("line")
                    .in("axis")
                    .with("x1", x)
                    .with("x2", x)
                    .with("y1", TOP)
                    .with("y2", height(rows) - BOTTOM)
                    .empty());
            axis.add(tag("text")
                    .in("tick")
                    .with("x", x)
                    .with("y", height(rows) - 6)
                    .of(wording.figures().plain(tick, 2)));
        }
        return axis;
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_NAME
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }
}
