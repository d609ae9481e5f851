package vn.thuocdo.measurement.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.index.StatisticResult;

/** What is reported beside the index, for {@link IndexJson}. */
final class BesideJson {

    private BesideJson() {}

    static List<Map<String, @Nullable Object>> questions(List<QuestionResult> questions) {
        return questions.stream().map(BesideJson::question).toList();
    }

    private static Map<String, @Nullable Object> question(QuestionResult question) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", question.code());
        fields.put("aspect", question.aspect().name().toLowerCase(Locale.ROOT));
        fields.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        fields.put("unverified", question.unverified());
        fields.put("names", new TreeMap<>(question.names()));
        fields.put("parts", question.parts().stream().map(BesideJson::part).toList());
        fields.put(
                "responses",
                question.responses().stream().map(IndexJson::response).toList());
        fields.put(
                "domains",
                question.domains().stream().map(each -> domain(question, each)).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> part(QuestionResult.Part part) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", part.code());
        fields.put("names", new TreeMap<>(part.names()));
        fields.put("answers", part.choices().stream().map(BesideJson::choice).toList());
        return fields;
    }

    private static RawValue choice(QuestionResult.Choice choice) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", choice.code());
        fields.put("names", new TreeMap<>(choice.names()));
        return IndexJson.line(fields);
    }

    private static Map<String, @Nullable Object> domain(QuestionResult question, QuestionResult.DomainAnswers domain) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        for (var part = 0; part < question.parts().size(); part++) {
            var choices = question.parts().get(part).choices();
            var cells = new LinkedHashMap<String, @Nullable Object>();
            for (var choice = 0; choice < choices.size(); choice++) {
                cells.put(
                        choices.get(choice).code(),
                        CellJson.of(domain.cells().get(part).get(choice)));
            }
            parts.put(question.parts().get(part).code(), cells);
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("breakdown", domain.breakdown().isEmpty() ? null : domain.breakdown());
        fields.put("key", domain.key());
        fields.put("label", domain.label());
        fields.put("cells", parts);
        return fields;
    }

    static List<Map<String, @Nullable Object>> statistics(List<StatisticResult> results) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var result : results) {
            var fields = subject(result);
            fields.put(
                    "figures",
                    StatisticLine.all(List.of(result)).stream()
                            .map(BesideJson::figure)
                            .toList());
            all.add(fields);
        }
        return all;
    }

    /** What a statistic is, and of what. */
    private static Map<String, @Nullable Object> subject(StatisticResult result) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        switch (result) {
            case StatisticResult.Quantiles quantiles -> {
                fields.put("kind", "quantiles");
                fields.put("column", quantiles.column());
                fields.put("rule", quantiles.rule());
                fields.put("at", quantiles.at());
            }
            case StatisticResult.Drivers drivers -> {
                fields.put("kind", "drivers");
                fields.put("response", drivers.response());
                fields.put("method", drivers.method());
            }
            case StatisticResult.Reliability reliability -> {
                fields.put("kind", "reliability");
                fields.put("group", reliability.group());
                fields.put("items", reliability.items());
            }
        }
        return fields;
    }

    private static Map<String, @Nullable Object> figure(StatisticLine line) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("statistic", line.statistic());
        fields.put("term", line.term().isEmpty() ? null : line.term());
        fields.put("method", line.method());
        fields.put(
                "breakdown",
                line.where().breakdown().isEmpty() ? null : line.where().breakdown());
        fields.put("key", line.where().key());
        fields.put("label", line.where().label());
        fields.put("cell", CellJson.of(line.cell()));
        return fields;
    }
}
