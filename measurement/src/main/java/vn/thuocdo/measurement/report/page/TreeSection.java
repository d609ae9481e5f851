package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.report.wording.Wording;

/** The index tree: every content, factor and item with its figure for everybody. */
record TreeSection(IndexSet set, Wording wording) {

    private static final int DEEPEST = 4;
    private static final int HEIGHT = 16;

    Section section() {
        var scale = scale();
        var figures = wording.figures();
        var caption = wording.say("tree.caption", figures.plain(scale.low(), 2), figures.plain(scale.high(), 2));
        var heads = Grid.heads(
                wording.say("tree.node"),
                wording.say("index"),
                wording.say("interval", figures.percent(set.level())),
                wording.say("answers"));
        var rows = set.nodes().stream().map(node -> row(node, scale)).toList();
        var content = new ArrayList<Markup>();
        content.add(new Grid(caption, heads, rows).markup());
        if (set.nodes().stream().anyMatch(Node::unverified)) {
            content.add(tag("p").in("quiet").of(wording.say("unverified.note", wording.say("unverified"))));
        }
        return new Section("tree", wording.say("tree"), content);
    }

    private Scale scale() {
        return Scale.of(set.nodes().stream()
                .map(node -> set.overall().cell(node))
                .filter(Cell.Estimated.class::isInstance)
                .map(Cell.Estimated.class::cast)
                .toList());
    }

    private Markup row(Node node, Scale scale) {
        return switch (set.overall().cell(node)) {
            case Cell.Estimated cell ->
                tag("tr")
                        .of(
                                head(node, drawn(scale, cell)),
                                Grid.number(wording.figures().decimal(cell.value(), 2)),
                                Grid.number(wording.figures().interval(cell.low(), cell.high(), 2)),
                                Grid.number(wording.figures().whole(cell.answers())));
            case Cell.NoResult none ->
                tag("tr")
                        .of(
                                head(node, Markup.NOTHING),
                                Grid.words(wording.noResult(none.reason()), 2),
                                Grid.number(wording.figures().whole(none.answers())));
        };
    }

    private Markup head(Node node, Markup drawing) {
        var flag = node.unverified()
                ? Markup.all(Markup.text(" "), tag("span").in("tag warn").of(wording.say("unverified")))
                : Markup.NOTHING;
        var name = tag("span").of(Markup.text(wording.name(node)), flag);
        return tag("th")
                .with("scope", "row")
                .in("node depth" + Math.min(node.depth(), DEEPEST))
                .of(tag("div").of(name, drawing));
    }

    private Markup drawn(Scale scale, Cell.Estimated cell) {
        var drawing = new ArrayList<Markup>();
        if (set.overall().cell(set.root()) instanceof Cell.Estimated overall) {
            drawing.add(tag("line")
                    .in("mean")
                    .with("x1", scale.position(overall.value()))
                    .with("x2", scale.position(overall.value()))
                    .with("y1", 0)
                    .with("y2", HEIGHT)
                    .empty());
        }
        drawing.add(DotChart.range(scale, cell, HEIGHT / 2).orElse(Markup.NOTHING));
        drawing.add(DotChart.dot(scale, cell, HEIGHT / 2).empty());
        return tag("svg")
                .in("small chart")
                .with("aria-hidden", "true")
                .with("height", HEIGHT)
                .of(List.of(Markup.all(drawing)));
    }
}
