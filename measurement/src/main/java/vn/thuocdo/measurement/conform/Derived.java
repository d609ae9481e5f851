package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Columns that a request wants made from others before it is answered. */
final class Derived {

    private Derived() {}

    static CaseData columns(JsonNode request, CaseData data) {
        var result = data;
        for (var entry : request.path("derive").properties()) {
            var rule = entry.getValue();
            if (!rule.get("op").asString().equals("row_mean")) {
                throw new UnknownCase("derive.op = " + rule.get("op"));
            }
            result = result.with(
                    entry.getKey(),
                    rowMeans(
                            CaseData.texts(rule.get("items")),
                            rule.get("min_answered").asInt(),
                            data));
        }
        return result;
    }

    /** The mean of the items a person answered, if there are at least {@code least}. */
    private static double[] rowMeans(List<String> items, int least, CaseData data) {
        var columns = items.stream().map(data::numbers).toList();
        var means = new double[data.rows()];
        Arrays.setAll(means, row -> {
            var answers = columns.stream()
                    .mapToDouble(column -> column[row])
                    .filter(answer -> !Double.isNaN(answer))
                    .toArray();
            return answers.length < least
                    ? Double.NaN
                    : Arrays.stream(answers).average().orElse(Double.NaN);
        });
        return means;
    }
}
