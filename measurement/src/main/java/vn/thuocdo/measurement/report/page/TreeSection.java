package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.report.wording.Figures;
import vn.thuocdo.measurement.report.wording.Wording;

/** The index tree: every content, factor and item with its figure for everybody. */
record TreeSection(IndexSet set, Wording wording) {

    private static final int DEEPEST = 4;
    private static final int HEIGHT = 16;

    Section section() {
        var scale = scale();
        var figures = wording.figures();
        var caption = set.used().adds(set.root())
                ? wording.say("tree.caption.sum")
                : wording.say("tree.caption", figures.plain(scale.low(), 2), figures.plain(scale.high(), 2));
        var published = set.published(set.overall());
        var rows = set.nodes().stream()
                .map(node -> row(node, scale, Optional.ofNullable(published.get(node.code()))))
                .toList();
        var content = new ArrayList<Markup>();
        content.add(new Grid(caption, heads(), rows).markup());
        if (set.used().roundsItems()) {
            content.add(tag("p").in("quiet")
                    .of(wording.say(
                            "published.note", set.used().method().rounding().decimals())));
        }
        if (set.nodes().stream().anyMatch(Node::unverified)) {
            content.add(tag("p").in("quiet").of(mark(), Markup.text(" " + wording.say("unverified.note"))));
        }
        return new Section("tree", wording.say("tree"), content);
    }

    private List<Markup> heads() {
        var heads = Grid.heads(wording.say("tree.node"));
        if (set.used().roundsItems()) {
            heads.add(Grid.numberHead(wording.say("column.published")));
        }
        heads.add(Grid.numberHead(wording.say(set.used().roundsItems() ? "unrounded" : "index")));
        heads.add(Grid.numberHead(wording.say("interval", wording.figures().percent(set.level()))));
        heads.add(Grid.numberHead(wording.say("answers")));
        heads.add(Grid.numberHead(wording.say("column.deff")));
        return heads;
    }

    private Scale scale() {
        return Scale.of(set.nodes().stream()
                .map(node -> set.overall().cell(node))
                .filter(Cell.Estimated.class::isInstance)
                .map(Cell.Estimated.class::cast)
                .toList());
    }

    private Markup row(Node node, Scale scale, Optional<Published> published) {
        var figures = wording.figures();
        var cells = new ArrayList<Markup>();
        var drawing = set.overall().cell(node) instanceof Cell.Estimated cell ? drawn(scale, cell) : Markup.NOTHING;
        cells.add(head(node, published.flatMap(Published::grade).map(wording::grade), drawing));
        switch (set.overall().cell(node)) {
            case Cell.Estimated cell -> {
                if (set.used().roundsItems()) {
                    cells.add(Grid.number(published.map(wording::published).orElse(Figures.NONE)));
                }
                cells.add(Grid.number(figures.decimal(cell.value(), 2)));
                cells.add(Grid.interval(figures.interval(cell.low(), cell.high(), 2)));
                cells.add(Grid.number(figures.whole(cell.answers())));
                cells.add(Grid.number(figures.decimal(cell.designEffect(), 2)));
            }
            case Cell.NoResult none -> {
                cells.add(Grid.words(wording.noResult(none.reason()), set.used().roundsItems() ? 3 : 2));
                cells.add(Grid.number(figures.whole(none.answers())));
                cells.add(Grid.number(Figures.NONE));
            }
        }
        return tag("tr").of(cells);
    }

    private Markup head(Node node, Optional<String> grade, Markup drawing) {
        var name = new ArrayList<Markup>();
        name.add(Markup.text(wording.name(node)));
        grade.ifPresent(each -> {
            name.add(Markup.text(" "));
            name.add(tag("span").in("tag clear").of(each));
        });
        if (node.unverified()) {
            name.add(mark());
        }
        return tag("th")
                .with("scope", "row")
                .in("node depth" + Math.min(node.depth(), DEEPEST))
                .of(tag("div").of(tag("span").of(name), drawing));
    }

    /** A dagger instead of the words, which would make most rows of a table twice as high. */
    private Markup mark() {
        return tag("sup")
                .in("mark")
                .with("role", "img")
                .with("aria-label", wording.say("unverified"))
                .of("†");
    }

    /** Nothing where parts are added up, because their scales then differ. */
    private Markup drawn(Scale scale, Cell.Estimated cell) {
        if (set.used().adds(set.root())) {
            return Markup.NOTHING;
        }
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
