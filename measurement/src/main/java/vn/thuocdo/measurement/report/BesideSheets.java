package vn.thuocdo.measurement.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.report.wording.Wording;

/** The sheets of what is reported beside the index. */
record BesideSheets(Workbook workbook, IndexSet set, Wording wording) {

    private static final List<String> FIGURES = List.of(
            "column.estimate",
            "column.standard-error",
            "column.low",
            "column.high",
            "answers",
            "column.deff",
            "column.df",
            "column.reason");

    void add() {
        if (!set.beside().questions().isEmpty()) {
            addQuestions();
            addResponses();
        }
        if (!set.beside().statistics().isEmpty()) {
            addStatistics();
        }
    }

    private SheetRows sheet(String name, String... heads) {
        var all = new ArrayList<String>();
        Arrays.stream(heads).map(wording::say).forEach(all::add);
        FIGURES.stream().map(wording::say).forEach(all::add);
        return new SheetRows(workbook, wording.say(name), set.simulated() ? wording.say("simulated") : "", all);
    }

    private void addQuestions() {
        var sheet =
                sheet("sheet.questions", "question", "column.code", "question.part", "answer", "breakdown", "domain");
        for (var question : set.beside().questions()) {
            for (var domain : question.domains()) {
                for (var part = 0; part < question.parts().size(); part++) {
                    add(sheet, question, domain, part);
                }
            }
        }
    }

    private void add(SheetRows sheet, QuestionResult question, QuestionResult.DomainAnswers domain, int at) {
        var part = question.parts().get(at);
        for (var choice = 0; choice < part.choices().size(); choice++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(wording.name(question));
            row.add(question.code());
            row.add(wording.name(part));
            row.add(wording.name(part.choices().get(choice)));
            row.add(breakdown(domain.breakdown()));
            row.add(domain.label());
            row.addAll(figures(domain.cells().get(at).get(choice)));
            sheet.add(row);
        }
    }

    private String breakdown(String code) {
        return set.breakdowns().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> each.label())
                .orElse("");
    }

    private void addResponses() {
        var heads = List.of("column.code", "asked", "answered", "blank", "dont-know", "refused", "not-applicable");
        var sheet = new SheetRows(
                workbook,
                wording.say("sheet.question-responses"),
                set.simulated() ? wording.say("simulated") : "",
                heads.stream().map(wording::say).toList());
        for (var question : set.beside().questions()) {
            for (var response : question.responses()) {
                sheet.add(List.of(
                        response.item(),
                        response.asked(),
                        response.answered(),
                        response.blank(),
                        response.dontKnow(),
                        response.refused(),
                        response.notApplicable()));
            }
        }
    }

    private void addStatistics() {
        var sheet = sheet(
                "sheet.statistics",
                "statistic",
                "statistic.of",
                "statistic.term",
                "statistic.method",
                "breakdown",
                "domain");
        for (var line : StatisticLine.all(set.beside().statistics())) {
            var row = new ArrayList<@Nullable Object>();
            row.add(wording.say("statistic." + line.statistic()));
            row.add(wording.name(set, line.of()));
            row.add(wording.name(set, line.term()));
            row.add(wording.sayOr("statistic.method." + line.method(), line.method()));
            row.add(breakdown(line.where().breakdown()));
            row.add(line.where().label());
            row.addAll(figures(line.cell()));
            sheet.add(row);
        }
    }

    /** A figure, or why there is none. */
    private List<@Nullable Object> figures(Cell cell) {
        var figures = new ArrayList<>(SheetRows.figures(cell));
        figures.add(cell instanceof Cell.NoResult none ? wording.reason(none.reason()) : null);
        return figures;
    }
}
