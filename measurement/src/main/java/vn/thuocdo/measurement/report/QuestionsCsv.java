package vn.thuocdo.measurement.report;

import static vn.thuocdo.measurement.report.CsvFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.Response;

/**
 * The answers to the other questions as one table in CSV: a line for each answer of each domain, everybody first; then
 * of each column a line for each way of not answering, which is a count.
 */
final class QuestionsCsv {

    private QuestionsCsv() {}

    static String of(List<QuestionResult> questions) {
        var lines = new ArrayList<String>();
        var heads = List.of("question", "kind", "part", "answer", "breakdown", "domain", "label");
        lines.add(String.join(
                ",", Stream.concat(heads.stream(), CsvFields.FIGURE.stream()).toList()));
        for (var question : questions) {
            question.domains().forEach(domain -> addShares(lines, question, domain));
            question.responses().forEach(response -> addCounts(lines, question, response));
        }
        return CsvFields.file(lines);
    }

    private static void addShares(List<String> lines, QuestionResult question, QuestionResult.DomainAnswers domain) {
        for (var part = 0; part < question.parts().size(); part++) {
            var choices = question.parts().get(part).choices();
            for (var choice = 0; choice < choices.size(); choice++) {
                var fields = new ArrayList<>(start(
                        question,
                        question.parts().get(part).code(),
                        choices.get(choice).code()));
                fields.addAll(List.of(text(domain.breakdown()), text(domain.key()), text(domain.label())));
                fields.addAll(CsvFields.figure(domain.cells().get(part).get(choice)));
                lines.add(String.join(",", fields));
            }
        }
    }

    private static void addCounts(List<String> lines, QuestionResult question, Response response) {
        var everybody = question.everybody().label();
        addCount(lines, question, response, "(blank)", response.blank(), everybody);
        addCount(lines, question, response, "(dont_know)", response.dontKnow(), everybody);
        addCount(lines, question, response, "(refused)", response.refused(), everybody);
        addCount(lines, question, response, "(not_applicable)", response.notApplicable(), everybody);
    }

    private static void addCount(
            List<String> lines, QuestionResult question, Response response, String what, long count, String everybody) {
        var fields = new ArrayList<>(start(question, response.item(), what));
        fields.addAll(List.of("", "", text(everybody), "", "", "", "", String.valueOf(count), "", "", ""));
        lines.add(String.join(",", fields));
    }

    private static List<String> start(QuestionResult question, String part, String answer) {
        return List.of(
                text(question.code()), question.kind().name().toLowerCase(Locale.ROOT), text(part), text(answer));
    }
}
