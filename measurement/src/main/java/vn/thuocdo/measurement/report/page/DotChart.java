package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.report.wording.Wording;

/**
 * A row for each domain: its name, its interval as a bar with the figure as a dot on it, its figure; and a dashed line
 * where everybody's figure lies.
 *
 * <p>Across, the chart is measured in per cent of the width, so its text has the same size on any screen. The style
 * sheet moves the names and figures beside the bars on a wide screen and above them on a narrow one.
 *
 * @param name what it shows, for those who do not see it
 * @param domains from top to bottom
 * @param node whose figures are shown
 * @param overall everybody's figure
 * @param digits decimals of the figures shown
 */
record DotChart(String name, List<DomainIndex> domains, Node node, Cell overall, int digits, Wording wording) {

    private static final int ROW = 34;
    private static final int TOP = 30;
    private static final int BOTTOM = 24;
    private static final int LONGEST_NAME = 34;
    private static final int MOST_ROWS = 24;

    /** The chart, or where it would be higher than a printed page its parts, alike in length and on one scale. */
    List<Markup> parts() {
        var cells = new ArrayList<Cell>(
                domains.stream().map(domain -> domain.cell(node)).toList());
        cells.add(overall);
        var scale = Scale.of(estimated(cells));
        var count = Math.ceilDiv(domains.size(), MOST_ROWS);
        if (count <= 1) {
            return List.of(markup(scale));
        }
        var length = Math.ceilDiv(domains.size(), count);
        var parts = new ArrayList<Markup>();
        for (var i = 0; i < count; i++) {
            var some = domains.subList(i * length, Math.min((i + 1) * length, domains.size()));
            var title = wording.say("chart.part", name, i + 1, count);
            parts.add(new DotChart(title, some, node, overall, digits, wording).markup(scale));
        }
        return parts;
    }

    private Markup markup(Scale scale) {
        var plot = new ArrayList<>(axis(scale));
        plot.addAll(mean(scale));
        plot.add(tag("g").in("marks").of(marks(scale)));
        return tag("svg")
                .in("chart")
                .with("role", "img")
                .with("aria-label", name)
                .with("width", "100%")
                .with("height", height())
                .of(
                        tag("title").of(name),
                        tag("g").in("plot").of(plot),
                        tag("g").in("names").of(names()),
                        tag("g").in("values").of(values()));
    }

    private static List<Cell.Estimated> estimated(List<Cell> cells) {
        return cells.stream()
                .filter(Cell.Estimated.class::isInstance)
                .map(Cell.Estimated.class::cast)
                .toList();
    }

    private int height() {
        return TOP + ROW * domains.size() + BOTTOM;
    }

    private static int middle(int row) {
        return TOP + ROW * row + ROW / 2;
    }

    private List<Markup> names() {
        var names = new ArrayList<Markup>();
        for (var i = 0; i < domains.size(); i++) {
            names.add(label(shortened(domains.get(i).label()), 0, middle(i) + 4));
        }
        return names;
    }

    private List<Markup> values() {
        var values = new ArrayList<Markup>();
        for (var i = 0; i < domains.size(); i++) {
            var shown = switch (domains.get(i).cell(node)) {
                case Cell.Estimated cell -> wording.figures().decimal(cell.value(), digits);
                case Cell.NoResult none -> wording.say("chart.no-result");
            };
            values.add(tag("text").with("x", "100%").with("y", middle(i) + 4).of(shown));
        }
        return values;
    }

    private List<Markup> axis(Scale scale) {
        var axis = new ArrayList<Markup>();
        for (var tick : scale.ticks()) {
            axis.add(vertical("axis", scale.position(tick), TOP));
            axis.add(tag("text")
                    .in("tick")
                    .with("x", scale.position(tick))
                    .with("y", height() - 6)
                    .of(wording.figures().plain(tick, 2)));
        }
        return axis;
    }

    private List<Markup> mean(Scale scale) {
        return switch (overall) {
            case Cell.NoResult none -> List.of();
            case Cell.Estimated cell ->
                List.of(
                        vertical("mean", scale.position(cell.value()), TOP - 8),
                        tag("text")
                                .in(anchor(scale.share(cell.value())))
                                .with("x", scale.position(cell.value()))
                                .with("y", 14)
                                .of(wording.say(
                                        "chart.overall", wording.figures().decimal(cell.value(), digits))));
        };
    }

    private static String anchor(double share) {
        return share < 0.25 ? "tick from" : share > 0.75 ? "tick until" : "tick";
    }

    private Markup vertical(String style, String x, int top) {
        return tag("line")
                .in(style)
                .with("x1", x)
                .with("x2", x)
                .with("y1", top)
                .with("y2", height() - BOTTOM)
                .empty();
    }

    private List<Markup> marks(Scale scale) {
        var marks = new ArrayList<Markup>();
        for (var i = 0; i < domains.size(); i++) {
            if (domains.get(i).cell(node) instanceof Cell.Estimated cell) {
                marks.add(range(scale, cell, middle(i)).orElse(Markup.NOTHING));
                marks.add(dot(scale, cell, middle(i)).of(tag("title").of(told(domains.get(i), cell))));
            }
        }
        return marks;
    }

    /** The interval as a bar, if both its ends are known. */
    static Optional<Markup> range(Scale scale, Cell.Estimated cell, int y) {
        if (!Double.isFinite(cell.low()) || !Double.isFinite(cell.high())) {
            return Optional.empty();
        }
        return Optional.of(tag("line")
                .in("range")
                .with("x1", scale.position(cell.low()))
                .with("x2", scale.position(cell.high()))
                .with("y1", y)
                .with("y2", y)
                .empty());
    }

    /** The figure as a dot. */
    static Tag dot(Scale scale, Cell.Estimated cell, int y) {
        return tag("circle")
                .in("dot")
                .with("cx", scale.position(cell.value()))
                .with("cy", y)
                .with("r", 5);
    }

    private String told(DomainIndex domain, Cell.Estimated cell) {
        var figures = wording.figures();
        return "%s: %s (%s)"
                .formatted(
                        domain.label(),
                        figures.decimal(cell.value(), digits),
                        figures.interval(cell.low(), cell.high(), digits));
    }

    private static Markup label(String text, int x, int y) {
        return tag("text").with("x", x).with("y", y).of(text);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_NAME
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }
}
