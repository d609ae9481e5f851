package vn.thuocdo.measurement.report.page;

import static vn.thuocdo.measurement.report.page.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.report.wording.Wording;

/** The answers to the other questions: of each a drawing of everybody's, the figures, and those of the groups. */
record QuestionSection(IndexSet set, Wording wording) {

    Section section() {
        var content = new ArrayList<Markup>();
        content.add(tag("p").in("quiet").of(wording.say("questions.intro")));
        for (var question : set.beside().questions()) {
            content.add(tag("h3").of(title(question)));
            content.add(drawn(question));
            content.add(figures(question));
            content.add(new QuestionByGroup(set, question, wording).markup());
        }
        content.add(responses());
        return new Section("questions", wording.say("questions"), content);
    }

    private Markup title(QuestionResult question) {
        var name = Markup.text(wording.name(question));
        return question.unverified()
                ? Markup.all(name, Markup.text(" "), tag("span").in("tag warn").of(wording.say("unverified")))
                : name;
    }

    private Markup drawn(QuestionResult question) {
        var name = wording.say(
                "question.chart", wording.name(question), wording.figures().percent(set.level()));
        return switch (question.kind()) {
            case SINGLE, MULTIPLE -> new BarChart(name, bars(question), BarChart.ofShares(), wording).markup();
            case GRID -> new StackedChart(name, question, wording).markup();
            case NUMBER -> Markup.NOTHING;
        };
    }

    private List<BarChart.Row> bars(QuestionResult question) {
        var choices = question.parts().getFirst().choices();
        var cells = question.everybody().cells().getFirst();
        var rows = new ArrayList<BarChart.Row>();
        for (var i = 0; i < choices.size(); i++) {
            rows.add(new BarChart.Row(wording.name(choices.get(i)), cells.get(i)));
        }
        return rows;
    }

    private Markup figures(QuestionResult question) {
        if (question.kind() == Question.Kind.GRID) {
            return grid(question);
        }
        var isNumber = question.kind() == Question.Kind.NUMBER;
        var heads = Grid.heads(
                wording.say(isNumber ? "domain" : "answer"),
                wording.say(isNumber ? "question.mean" : "answer.share"),
                wording.say("interval", wording.figures().percent(set.level())),
                wording.say("answers"));
        var choices = question.parts().getFirst().choices();
        var rows = new ArrayList<Markup>();
        for (var i = 0; i < choices.size(); i++) {
            var cells = new ArrayList<Markup>();
            var name = isNumber ? wording.say("question.everybody") : wording.name(choices.get(i));
            cells.add(tag("th").with("scope", "row").of(name));
            cells.addAll(figure(question.everybody().cells().getFirst().get(i)));
            rows.add(tag("tr").of(cells));
        }
        var caption = isNumber ? "question.mean.caption" : "question.caption";
        return new Grid(wording.say(caption, wording.name(question)), heads, rows).markup();
    }

    /** A row for each thing rated, a column for each answer. */
    private Markup grid(QuestionResult question) {
        var heads = new ArrayList<Markup>();
        heads.add(Grid.head(wording.say("question.part")));
        question.parts().getFirst().choices().forEach(choice -> heads.add(Grid.numberHead(wording.name(choice))));
        heads.add(Grid.numberHead(wording.say("answers")));
        var rows = new ArrayList<Markup>();
        for (var i = 0; i < question.parts().size(); i++) {
            var name = wording.name(question.parts().get(i));
            rows.add(new AnswerRow(name, question.everybody().cells().get(i), wording).markup());
        }
        return new Grid(wording.say("question.grid.caption", wording.name(question)), heads, rows).markup();
    }

    private List<Markup> figure(Cell cell) {
        var figures = wording.figures();
        return switch (cell) {
            case Cell.Estimated figure ->
                List.of(
                        Grid.number(figures.decimal(figure.value(), 1)),
                        Grid.interval(figures.interval(figure.low(), figure.high(), 1)),
                        Grid.number(figures.whole(figure.answers())));
            case Cell.NoResult none ->
                List.of(Grid.words(wording.noResult(none.reason()), 2), Grid.number(figures.whole(none.answers())));
        };
    }

    private Markup responses() {
        var heads = Grid.heads(
                wording.say("question"),
                wording.say("asked"),
                wording.say("answered"),
                wording.say("blank"),
                wording.say("dont-know"),
                wording.say("refused"),
                wording.say("not-applicable"));
        var rows = new ArrayList<Markup>();
        for (var question : set.beside().questions()) {
            question.responses().forEach(response -> rows.add(row(question, response)));
        }
        return new Grid(wording.say("questions.responses"), heads, rows).markup();
    }

    private Markup row(QuestionResult question, Response response) {
        var figures = wording.figures();
        return Grid.row(
                asked(question, response.item()),
                figures.whole(response.asked()),
                figures.whole(response.answered()),
                figures.whole(response.blank()),
                figures.whole(response.dontKnow()),
                figures.whole(response.refused()),
                figures.whole(response.notApplicable()));
    }

    /** What a column asks: its question, and of one with several columns the row. */
    private String asked(QuestionResult question, String code) {
        var name = wording.name(question);
        return switch (question.kind()) {
            case SINGLE, NUMBER -> name;
            case MULTIPLE ->
                question.parts().getFirst().choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .findFirst()
                        .map(choice -> name + ": " + wording.name(choice))
                        .orElse(code);
            case GRID ->
                question.parts().stream()
                        .filter(part -> part.code().equals(code))
                        .findFirst()
                        .map(part -> name + ": " + wording.name(part))
                        .orElse(code);
        };
    }
}
