package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.StatisticResult.Driver;
import vn.thuocdo.measurement.index.StatisticResult.Drivers;
import vn.thuocdo.measurement.report.wording.Wording;

/** What the answers to an item go together with, the strongest first: drawn, and in figures. */
record DriverChart(IndexSet set, Drivers drivers, Wording wording) {

    List<Markup> markup() {
        var title = wording.say("drivers.of", wording.name(set, drivers.response()));
        var content = new ArrayList<Markup>();
        content.add(StatisticSection.heading(title));
        content.add(tag("p").of(explained()));
        if (drivers.explained() instanceof Cell.NoResult) {
            return content;
        }
        var rows = sorted().stream()
                .map(driver -> new BarChart.Row(name(driver), driver.share()))
                .toList();
        content.add(new BarChart(title, rows, BarChart.upTo(rows), wording).markup());
        content.add(figures(title));
        content.add(tag("p").in("quiet").of(wording.say("drivers.note")));
        return content;
    }

    private String explained() {
        var method = wording.say("statistic.method." + drivers.method());
        return switch (drivers.explained()) {
            case Cell.Estimated cell ->
                wording.say(
                        "drivers.explained",
                        wording.figures().decimal(100 * cell.value(), 1),
                        method,
                        wording.figures().whole(cell.answers()));
            case Cell.NoResult none -> wording.noResult(none.reason());
        };
    }

    private List<Driver> sorted() {
        return drivers.drivers().stream()
                .sorted(Comparator.comparingDouble(DriverChart::strength).reversed())
                .toList();
    }

    private static double strength(Driver driver) {
        return driver.part() instanceof Cell.Estimated cell ? cell.value() : 0;
    }

    private String name(Driver driver) {
        return wording.named(driver.names(), driver.code());
    }

    private Markup figures(String title) {
        var level = wording.figures().percent(set.level());
        var heads = Grid.heads(
                wording.say("driver"),
                wording.say("driver.share"),
                wording.say("interval", level),
                wording.say("driver.part"),
                wording.say("column.standard-error"));
        var rows = sorted().stream().map(this::row).toList();
        return new Grid(wording.say("drivers.caption", title), heads, rows).markup();
    }

    private Markup row(Driver driver) {
        var figures = wording.figures();
        if (driver.share() instanceof Cell.Estimated share && driver.part() instanceof Cell.Estimated part) {
            return Grid.row(
                    name(driver),
                    figures.decimal(share.value(), 1),
                    figures.interval(share.low(), share.high(), 1),
                    figures.decimal(part.value(), 3),
                    figures.decimal(part.standardError(), 3));
        }
        return Grid.row(name(driver), "–", "–", "–", "–");
    }
}
