package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Provenance;
import vn.thuocdo.measurement.report.wording.Wording;

/** How each number was made, and from which files, so that anybody can make it again. */
record MethodSection(IndexSet set, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        content.add(tag("dl").of(explained()));
        content.addAll(new MethodTables(set, wording).markup());
        var heads =
                List.of(Grid.head(wording.say("source")), Grid.head(wording.say("source.file")), Grid.head("SHA-256"));
        content.add(new Grid(wording.say("sources.caption"), heads, sources()).markup());
        content.add(
                tag("p").in("quiet").of(wording.say("software", set.provenance().software())));
        return new Section("method", wording.say("method"), content);
    }

    private List<Markup> explained() {
        var level = wording.figures().percent(set.level());
        var pairs = new ArrayList<Markup>();
        pairs.addAll(new MethodFacts(set.used(), wording).title());
        pairs.addAll(new MethodFacts(set.used(), wording).score(set.score()));
        pairs.addAll(pair("method.tree", wording.say("method.tree.text")));
        pairs.addAll(pair("method.variance", wording.say("method.variance.text", wording.variance(set))));
        pairs.addAll(pair("method.interval", wording.say("method.interval.text", level)));
        if (set.breakdowns().stream().anyMatch(Breakdown::ranked)) {
            pairs.addAll(pair("method.ranks", wording.say("method.ranks.text", level)));
        }
        pairs.addAll(pair("method.deff", wording.say("method.deff.text")));
        pairs.addAll(pair("method.absent", wording.say("method.absent.text")));
        return pairs;
    }

    private List<Markup> pair(String term, String text) {
        return List.of(tag("dt").of(wording.say(term)), tag("dd").of(text));
    }

    private List<Markup> sources() {
        var rows = new ArrayList<Markup>();
        rows.add(row(wording.say("source.plan"), set.provenance().plan()));
        set.provenance().sources().forEach(source -> rows.add(row(wording.say("source.data"), source)));
        return rows;
    }

    private static Markup row(String kind, Provenance.Source source) {
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(kind),
                        tag("td").of(source.name()),
                        tag("td").in("hash").of(tag("code").of(source.sha256())));
    }
}
