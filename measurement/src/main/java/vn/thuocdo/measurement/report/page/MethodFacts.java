package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.measurement.index.MethodUsed;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Provenance;
import vn.thuocdo.measurement.report.wording.Wording;

/** Who decided on the method, how it scores and rounds, and whether the plan departs from it. */
record MethodFacts(MethodUsed used, Wording wording) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    List<Markup> title() {
        var title = used.method().title();
        var pairs = new ArrayList<Markup>();
        var named = new ArrayList<Markup>();
        named.add(Markup.text(wording.say("method.named", wording.text(title.name()), title.code())));
        if (used.scoredOtherwise()) {
            named.add(departure("departs.score"));
        }
        if (used.joinedOtherwise()) {
            named.add(departure("departs.tree"));
        }
        pairs.addAll(pair("method.name", Markup.all(named)));
        var decision = title.decision();
        if (decision != null) {
            var date = decision.date();
            var number = decision.number() + (date == null ? "" : ", " + DAY.format(date));
            var text = wording.say(
                    "method.decided", number, wording.text(decision.body()), wording.text(decision.title()));
            pairs.addAll(pair("method.decision", Markup.text(text)));
        }
        return pairs;
    }

    private Markup departure(String key) {
        return Markup.all(Markup.text(" "), tag("span").in("tag warn").of(wording.say(key)));
    }

    /**
     * @param score the formula of the item scores
     */
    List<Markup> score(String score) {
        var method = used.method();
        var said = Markup.text(wording.sayOr("score." + score, score));
        var pairs = new ArrayList<>(
                pair("method.score", Markup.all(said, flag(method.score().provenance(), method))));
        var rounding = method.rounding();
        var key = switch (rounding.stage()) {
            case PUBLICATION -> "rounding.publication";
            case EACH_ITEM -> "rounding.each-item";
        };
        pairs.addAll(pair("method.rounding", Markup.text(wording.say(key, rounding.decimals()))));
        return pairs;
    }

    /** The mark of what was not compared with the original, and where it was read. */
    Markup flag(Provenance provenance, Method method) {
        if (!provenance.unverified()) {
            return Markup.NOTHING;
        }
        var key = provenance.source();
        var source = key == null ? null : method.sources().get(key);
        return Markup.all(
                Markup.text(" "),
                tag("span").in("tag warn").of(wording.say("unverified")),
                source == null ? Markup.NOTHING : tag("span").in("quiet").of(" " + wording.text(source)));
    }

    private List<Markup> pair(String term, Markup text) {
        return List.of(tag("dt").of(wording.say(term)), tag("dd").of(text));
    }
}
