package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.StatisticResult.AlphaLine;
import vn.thuocdo.measurement.index.StatisticResult.Reliability;
import vn.thuocdo.measurement.report.wording.Wording;

/** Cronbach's alpha of groups of items: everybody's, item by item, and by domain. */
record ReliabilityTables(IndexSet set, List<Reliability> groups, Wording wording) {

    List<Markup> markup() {
        var content = new ArrayList<Markup>();
        var title = wording.say("reliability");
        content.add(StatisticSection.heading(title));
        content.add(everybody());
        content.add(tag("details").of(tag("summary").of(wording.say("reliability.items")), items()));
        content.add(StatisticSection.byGroup(set, wording, title, this::byDomain));
        content.add(tag("p").in("quiet").of(wording.say("reliability.note")));
        return content;
    }

    private String name(Reliability group) {
        return group.names().isEmpty()
                ? wording.say("reliability.all-items")
                : wording.named(group.names(), group.group());
    }

    private Markup everybody() {
        var heads = Grid.heads(
                wording.say("reliability.group"),
                wording.say("reliability.count"),
                wording.say("statistic.alpha.weighted"),
                wording.say("statistic.alpha.plain"),
                wording.say("statistic.alpha_standardized"),
                wording.say("statistic.mean_correlation"),
                wording.say("answers"));
        var rows = groups.stream().map(this::row).toList();
        return new Grid(wording.say("reliability.caption"), heads, rows).markup();
    }

    private Markup row(Reliability group) {
        var line = group.lines().getFirst();
        var count = wording.figures().whole(group.items().size());
        var cells = new ArrayList<Markup>();
        cells.add(tag("th").with("scope", "row").of(name(group)));
        cells.add(Grid.number(count));
        switch (line.weighted()) {
            case Cell.Estimated figure -> {
                for (var cell : List.of(figure, line.plain(), line.standardized(), line.correlation())) {
                    cells.add(Grid.number(shown(cell)));
                }
                cells.add(Grid.number(wording.figures().whole(figure.answers())));
            }
            case Cell.NoResult none -> {
                cells.add(Grid.words(wording.noResult(none.reason()), 4));
                cells.add(Grid.number(wording.figures().whole(none.answers())));
            }
        }
        return tag("tr").of(cells);
    }

    private String shown(Cell cell) {
        return cell instanceof Cell.Estimated figure
                ? wording.figures().decimal(figure.value(), 3)
                : wording.say("chart.no-result");
    }

    private Markup items() {
        var heads = Grid.heads(
                wording.say("item"),
                wording.say("statistic.alpha_if_deleted"),
                wording.say("statistic.item_rest_correlation"));
        var rows = new ArrayList<Markup>();
        for (var group : groups) {
            for (var line : group.ofItems()) {
                rows.add(Grid.row(
                        wording.name(set, line.item()),
                        wording.figures().decimal(line.alphaIfDeleted(), 3),
                        wording.figures().decimal(line.itemRest(), 3)));
            }
        }
        return new Grid(wording.say("reliability.items"), heads, rows).markup();
    }

    private Markup byDomain(Breakdown breakdown) {
        var heads = new ArrayList<Markup>();
        heads.add(Grid.head(wording.say("domain")));
        groups.forEach(group -> heads.add(Grid.numberHead(name(group))));
        var rows = new ArrayList<Markup>();
        var first = groups.getFirst().lines();
        for (var i = 0; i < first.size(); i++) {
            if (first.get(i).where().breakdown().equals(breakdown.code())) {
                var at = i;
                var lines = groups.stream().map(group -> group.lines().get(at)).toList();
                rows.add(row(lines));
            }
        }
        return new Grid(wording.say("reliability.by-domain", breakdown.label()), heads, rows).markup();
    }

    private Markup row(List<AlphaLine> lines) {
        return Grid.row(
                lines.getFirst().where().label(),
                lines.stream().map(line -> shown(line.weighted())).toArray(String[]::new));
    }
}
