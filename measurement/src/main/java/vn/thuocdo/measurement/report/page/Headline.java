package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.stream.Stream;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.report.wording.Figures;
import vn.thuocdo.measurement.report.wording.Wording;

/** The overall figure with its error, what it says in plain words, and how it changed. */
record Headline(IndexSet set, Wording wording) {

    Markup markup() {
        var content = new ArrayList<Markup>();
        switch (set.overall().cell(set.root())) {
            case Cell.Estimated cell -> {
                content.add(figure(cell));
                content.add(grade());
                content.add(tag("p").of(Markup.text(meaning(cell) + " "), Markup.text(error(cell))));
                set.differences().stream()
                        .filter(difference -> difference.code().equals("overall"))
                        .forEach(difference -> content.add(change(difference)));
            }
            case Cell.NoResult none -> content.add(tag("p").of(wording.noResult(none.reason())));
        }
        return tag("section")
                .in("sheet")
                .with("aria-label", wording.name(set.root()))
                .of(content);
    }

    private Markup figure(Cell.Estimated cell) {
        var unit = set.score().equals("TOP2") ? "%" : "";
        return tag("p").in("figure")
                .of(
                        Markup.text(wording.figures().decimal(value(cell), decimals())),
                        tag("small").of(unit + margin(cell)));
    }

    /** What the method publishes where that is not the estimate rounded. */
    private double value(Cell.Estimated cell) {
        var published = set.published(set.overall()).get(set.root().code());
        return set.used().roundsItems() && published != null ? published.value().doubleValue() : cell.value();
    }

    private Markup grade() {
        return Stream.ofNullable(set.published(set.overall()).get(set.root().code()))
                .flatMap(published -> published.grade().stream())
                .map(band -> tag("p").of(tag("span").in("tag clear").of(wording.say("graded", wording.grade(band)))))
                .findFirst()
                .orElse(Markup.NOTHING);
    }

    private String margin(Cell.Estimated cell) {
        if (!isSymmetric(cell)) {
            return "";
        }
        return " ± " + wording.figures().decimal(cell.high() - cell.value(), decimals());
    }

    private String meaning(Cell.Estimated cell) {
        var value = wording.figures().decimal(value(cell), decimals());
        if (set.used().adds(set.root())) {
            return wording.say("meaning.sum", value);
        }
        return switch (set.score()) {
            case "TOP2" -> wording.say("meaning.top2", value);
            case "MEAN5", "MEAN01" -> wording.say("meaning.mean", value);
            default -> wording.say("meaning.points", value);
        };
    }

    private String error(Cell.Estimated cell) {
        var figures = wording.figures();
        var level = figures.percent(set.level());
        if (isSymmetric(cell)) {
            return wording.say("error.margin", figures.decimal(cell.high() - cell.value(), decimals()), unit(), level);
        }
        if (Double.isFinite(cell.low()) && Double.isFinite(cell.high())) {
            return wording.say(
                    "error.interval",
                    level,
                    figures.decimal(cell.low(), decimals()),
                    figures.decimal(cell.high(), decimals()));
        }
        return wording.say("error.none");
    }

    private Markup change(Difference difference) {
        var change = difference.changes().get(set.root().code());
        if (change == null) {
            return Markup.NOTHING;
        }
        var clear = change.isClear(set.level());
        var words = wording.say(
                clear ? "change.clear" : "change.unclear",
                wording.figures().signed(change.value(), decimals()),
                unit(),
                difference.from());
        return tag("p").of(tag("span").in(clear ? "tag clear" : "tag").of(words));
    }

    /** One decimal of a hundred; of points, which may run from 1 to 5, as many as the method publishes. */
    private int decimals() {
        return set.score().equals("POINTS") ? set.used().method().rounding().decimals() : 1;
    }

    private String unit() {
        return wording.say(set.score().equals("TOP2") ? "unit.share" : "unit.points");
    }

    private boolean isSymmetric(Cell.Estimated cell) {
        return Figures.isSymmetric(cell.value(), cell.low(), cell.high(), decimals());
    }
}
