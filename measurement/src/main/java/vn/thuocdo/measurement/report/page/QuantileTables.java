package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.StatisticResult.QuantileLine;
import vn.thuocdo.measurement.index.StatisticResult.Quantiles;
import vn.thuocdo.measurement.report.wording.Wording;

/** Quantiles of a column: everybody's with their intervals, and those of the groups. */
record QuantileTables(IndexSet set, Quantiles quantiles, Wording wording) {

    List<Markup> markup() {
        var title = wording.say("quantiles.of", column());
        var content = new ArrayList<Markup>();
        content.add(StatisticSection.heading(title));
        content.add(everybody());
        content.add(StatisticSection.byGroup(set, wording, title, this::group));
        return content;
    }

    /** The column's name, or what the question asks that it belongs to. */
    private String column() {
        return set.beside().questions().stream()
                .filter(question -> question.code().equals(quantiles.column()))
                .findFirst()
                .map(wording::name)
                .orElse(quantiles.column());
    }

    private Markup everybody() {
        var level = wording.figures().percent(set.level());
        var heads = Grid.heads(
                wording.say("quantile"),
                wording.say("column.estimate"),
                wording.say("interval", level),
                wording.say("answers"));
        var rows = new ArrayList<Markup>();
        for (var i = 0; i < quantiles.at().size(); i++) {
            var cells = new ArrayList<Markup>();
            cells.add(tag("th").with("scope", "row").of(name(quantiles.at().get(i))));
            cells.addAll(figure(quantiles.lines().getFirst().cells().get(i)));
            rows.add(tag("tr").of(cells));
        }
        var caption = wording.say("quantiles.caption", column(), quantiles.rule());
        return new Grid(caption, heads, rows).markup();
    }

    private List<Markup> figure(Cell cell) {
        var figures = wording.figures();
        return switch (cell) {
            case Cell.Estimated figure ->
                List.of(
                        Grid.number(figures.plain(figure.value(), 2)),
                        Grid.interval(interval(figure)),
                        Grid.number(figures.whole(figure.answers())));
            case Cell.NoResult none ->
                List.of(Grid.words(wording.noResult(none.reason()), 2), Grid.number(figures.whole(none.answers())));
        };
    }

    private String interval(Cell.Estimated figure) {
        var figures = wording.figures();
        return figures.plain(figure.low(), 2) + " – " + figures.plain(figure.high(), 2);
    }

    private String name(double at) {
        return at == 0.5
                ? wording.say("quantile.median")
                : wording.say("quantile.at", wording.figures().percent(at));
    }

    private Markup group(Breakdown breakdown) {
        var heads = new ArrayList<Markup>();
        heads.add(Grid.head(wording.say("domain")));
        quantiles.at().forEach(at -> heads.add(Grid.numberHead(name(at))));
        var rows = quantiles.lines().stream()
                .filter(line -> line.where().breakdown().equals(breakdown.code()))
                .map(this::row)
                .toList();
        var caption = wording.say("quantiles.by-group", column(), breakdown.label());
        return new Grid(caption, heads, rows).markup();
    }

    private Markup row(QuantileLine line) {
        var cells = new ArrayList<Markup>();
        cells.add(tag("th").with("scope", "row").of(line.where().label()));
        if (line.cells().getFirst() instanceof Cell.NoResult none) {
            cells.add(Grid.words(wording.noResult(none.reason()), line.cells().size()));
            return tag("tr").of(cells);
        }
        for (var cell : line.cells()) {
            var shown = cell instanceof Cell.Estimated figure
                    ? "%s (%s)".formatted(wording.figures().plain(figure.value(), 2), interval(figure))
                    : wording.say("chart.no-result");
            cells.add(Grid.number(shown));
        }
        return tag("tr").of(cells);
    }
}
