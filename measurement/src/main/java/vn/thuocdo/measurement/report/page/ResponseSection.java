package vn.thuocdo.measurement.report.page;

import java.util.List;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.report.wording.Wording;

/** What became of every item: answered, left empty, or another word than a score. */
record ResponseSection(IndexSet set, Wording wording) {

    Section section() {
        var heads = Grid.heads(
                wording.say("item"),
                wording.say("asked"),
                wording.say("answered"),
                wording.say("answered.share"),
                wording.say("blank"),
                wording.say("dont-know"),
                wording.say("refused"),
                wording.say("not-applicable"));
        var rows = set.responses().stream().map(this::row).toList();
        var grid = new Grid(wording.say("responses.caption"), heads, rows);
        return new Section("responses", wording.say("responses"), List.of(grid.markup()));
    }

    private Markup row(Response response) {
        var figures = wording.figures();
        var share = 100.0 * response.answered() / response.asked();
        return Grid.row(
                wording.name(set, response.item()),
                figures.whole(response.asked()),
                figures.whole(response.answered()),
                figures.decimal(share, 1),
                figures.whole(response.blank()),
                figures.whole(response.dontKnow()),
                figures.whole(response.refused()),
                figures.whole(response.notApplicable()));
    }
}
