package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.report.wording.Wording;

/**
 * The answers of the groups of every breakdown, in tables that open when asked for. Grids and breakdowns of very many
 * groups stand in {@code questions.csv} alone.
 */
record QuestionByGroup(IndexSet set, QuestionResult question, Wording wording) {

    private static final int MOST_GROUPS = 100;

    Markup markup() {
        var shown = set.breakdowns().stream()
                .filter(breakdown -> breakdown.domains().size() <= MOST_GROUPS)
                .toList();
        if (question.parts().size() > 1 || shown.isEmpty()) {
            return Markup.NOTHING;
        }
        var content = new ArrayList<Markup>();
        content.add(tag("summary").of(wording.say("by-group", wording.name(question))));
        shown.forEach(breakdown -> content.add(table(breakdown)));
        return tag("details").of(content);
    }

    private Markup table(Breakdown breakdown) {
        var heads = new ArrayList<Markup>();
        heads.add(Grid.head(wording.say("domain")));
        question.parts().getFirst().choices().forEach(choice -> heads.add(Grid.numberHead(wording.name(choice))));
        heads.add(Grid.numberHead(wording.say("answers")));
        var rows = question.domains().stream()
                .filter(domain -> domain.breakdown().equals(breakdown.code()))
                .map(domain -> new AnswerRow(domain.label(), domain.cells().getFirst(), wording).markup())
                .toList();
        var caption = wording.say(caption(), wording.name(question), breakdown.label());
        return new Grid(caption, heads, rows).markup();
    }

    private String caption() {
        return question.kind() == Question.Kind.NUMBER ? "question.by-group.mean" : "question.by-group.caption";
    }
}
