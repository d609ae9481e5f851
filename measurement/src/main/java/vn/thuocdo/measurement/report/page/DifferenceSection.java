package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.Objects;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.report.wording.Wording;

/** What changed between domains or waves, and whether it exceeds the error. */
record DifferenceSection(IndexSet set, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        set.differences().forEach(difference -> content.add(grid(difference)));
        content.add(tag("p").in("quiet")
                .of(wording.say("difference.note", wording.figures().percent(set.level()))));
        return new Section("differences", wording.say("differences"), content);
    }

    private Markup grid(Difference difference) {
        var heads = Grid.heads(
                wording.say("tree.node"),
                wording.say("difference.value"),
                wording.say("interval", wording.figures().percent(set.level())),
                wording.say("difference.p"));
        heads.add(Grid.head(wording.say("difference.verdict")));
        var rows = set.nodes().stream()
                .filter(node -> difference.changes().containsKey(node.code()))
                .map(node ->
                        row(node, Objects.requireNonNull(difference.changes().get(node.code()))))
                .toList();
        var caption = wording.say("difference.caption", difference.label(), difference.to(), difference.from());
        return new Grid(caption, heads, rows).markup();
    }

    private Markup row(Node node, Difference.Change change) {
        var figures = wording.figures();
        var clear = change.isClear(set.level());
        var verdict = tag("span").in(clear ? "tag clear" : "tag").of(wording.say(clear ? "clear" : "unclear"));
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(wording.name(node)),
                        Grid.number(figures.signed(change.value(), 2)),
                        Grid.number(figures.interval(change.low(), change.high(), 2)),
                        Grid.number(figures.probability(change.pValue())),
                        tag("td").of(verdict));
    }
}
