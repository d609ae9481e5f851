package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.report.wording.Notices;
import vn.thuocdo.measurement.report.wording.Wording;

/** How the sample was drawn and weighted. */
record DesignSection(IndexSet set, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        content.add(new Grid(
                        wording.say("design.caption"),
                        Grid.heads(wording.say("design.what"), wording.say("design.value")),
                        facts())
                .markup());
        if (!set.design().steps().isEmpty()) {
            content.add(steps());
        }
        new Notices(wording).of(set.design()).forEach(notice -> content.add(tag("p").of(notice)));
        if (!set.design().lonely().isEmpty()) {
            content.add(tag("p").of(wording.say(
                    "design.lonely", String.join("; ", set.design().lonely()))));
        }
        return new Section("design", wording.say("design"), content);
    }

    private List<Markup> facts() {
        var figures = wording.figures();
        var design = set.design();
        return List.of(
                Grid.row(wording.say("design.rows"), figures.whole(design.rows())),
                Grid.row(wording.say("design.eligible"), figures.whole(design.eligible())),
                Grid.row(wording.say("design.strata"), figures.whole(design.strata())),
                Grid.row(wording.say("design.units"), figures.whole(design.units())),
                Grid.row(wording.say("design.df"), figures.plain(design.degreesOfFreedom(), 1)),
                Grid.row(wording.say("design.sum"), figures.plain(design.sumOfWeights(), 2)),
                Grid.row(wording.say("design.effect"), figures.decimal(design.weightEffect(), 2)),
                Grid.row(wording.say("design.variance"), wording.variance(set)));
    }

    private Markup steps() {
        var heads = Grid.heads(
                wording.say("step"),
                wording.say("step.before"),
                wording.say("step.after"),
                wording.say("step.effect"),
                wording.say("step.lost"));
        var rows = set.design().steps().stream().map(this::row).toList();
        return new Grid(wording.say("steps.caption"), heads, rows).markup();
    }

    private Markup row(DesignSummary.WeightStep step) {
        var figures = wording.figures();
        return Grid.row(
                wording.step(step),
                figures.plain(step.sumBefore(), 2),
                figures.plain(step.sumAfter(), 2),
                figures.decimal(step.effectAfter(), 2),
                figures.whole(step.lost()));
    }
}
