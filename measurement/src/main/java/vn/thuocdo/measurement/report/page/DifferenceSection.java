package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.report.wording.Wording;

/** What changed between domains or waves, and whether it exceeds the error. */
record DifferenceSection(IndexSet set, Wording wording) {

    private static final int IN_SIGHT = 4;

    Section section() {
        var content = new ArrayList<Markup>();
        var grids = set.differences().stream().map(this::grid).toList();
        if (grids.size() <= IN_SIGHT) {
            content.addAll(grids);
        } else {
            content.add(summary());
            var title = wording.say("difference.all", wording.figures().whole(grids.size()));
            content.add(tag("details").of(tag("summary").of(title), Markup.all(grids)));
        }
        content.add(tag("p").in("quiet")
                .of(wording.say("difference.note", wording.figures().percent(set.level()))));
        return new Section("differences", wording.say("differences"), content);
    }

    /** The change of the overall index alone, a row for each comparison. */
    private Markup summary() {
        var rows = set.differences().stream()
                .filter(difference ->
                        difference.changes().containsKey(set.root().code()))
                .map(difference -> row(
                        wording.say("difference.row", difference.label(), difference.to(), difference.from()),
                        Objects.requireNonNull(
                                difference.changes().get(set.root().code()))))
                .toList();
        return new Grid(
                        wording.say("difference.summary", wording.name(set.root())),
                        heads(wording.say("difference.compared")),
                        rows)
                .markup();
    }

    private Markup grid(Difference difference) {
        var rows = set.nodes().stream()
                .filter(node -> difference.changes().containsKey(node.code()))
                .map(node -> row(
                        wording.name(node),
                        Objects.requireNonNull(difference.changes().get(node.code()))))
                .toList();
        var caption = wording.say("difference.caption", difference.label(), difference.to(), difference.from());
        return new Grid(caption, heads(wording.say("tree.node")), rows).markup();
    }

    private List<Markup> heads(String first) {
        var heads = Grid.heads(
                first,
                wording.say("difference.value"),
                wording.say("interval", wording.figures().percent(set.level())),
                wording.say("difference.p"));
        heads.add(Grid.head(wording.say("difference.verdict")));
        return heads;
    }

    private Markup row(String name, Difference.Change change) {
        var figures = wording.figures();
        var clear = change.isClear(set.level());
        var verdict = tag("span").in(clear ? "tag clear" : "tag").of(wording.say(clear ? "clear" : "unclear"));
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(name),
                        Grid.number(figures.signed(change.value(), 2)),
                        Grid.interval(figures.interval(change.low(), change.high(), 2)),
                        Grid.number(figures.probability(change.pValue())),
                        tag("td").of(verdict));
    }
}
