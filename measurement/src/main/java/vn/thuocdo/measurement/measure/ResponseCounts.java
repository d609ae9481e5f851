package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.plan.Answer;

/** Counts why answers are missing, without weights. */
record ResponseCounts(Database database, PlannedData data, String eligible) {

    /** What became of the items. */
    List<Response> ofItems(Sample sample) throws SQLException {
        var answered = IntStream.range(0, data.scorings().size())
                .mapToLong(item -> sample.answers(Sample.EVERYBODY, item))
                .toArray();
        return of(data.scorings(), answered, sample.facts().eligible());
    }

    /**
     * What became of some columns.
     *
     * @param answered how many answered each
     * @param eligibleForms how many were asked each; who neither answered nor said why left it blank
     */
    List<Response> of(List<ItemScoring> scorings, long[] answered, long eligibleForms) throws SQLException {
        var counts = counts(scorings);
        var responses = new ArrayList<Response>();
        for (var i = 0; i < scorings.size(); i++) {
            var at = i * Answer.Missing.values().length;
            var dontKnow = counts[at + Answer.Missing.DONT_KNOW.ordinal()];
            var refused = counts[at + Answer.Missing.REFUSED.ordinal()];
            var notApplicable = counts[at + Answer.Missing.NOT_APPLICABLE.ordinal()];
            var blank = eligibleForms - answered[i] - dontKnow - refused - notApplicable;
            responses.add(new Response(scorings.get(i).item(), answered[i], blank, dontKnow, refused, notApplicable));
        }
        return responses;
    }

    /** By scoring and reason. */
    private long[] counts(List<ItemScoring> scorings) throws SQLException {
        var sums = new ArrayList<String>();
        for (var scoring : scorings) {
            for (var reason : Answer.Missing.values()) {
                var condition = scoring.missing(reason);
                sums.add(condition.equals("false") ? "0" : "count_if(%s)".formatted(condition));
            }
        }
        var counts = new long[sums.size()];
        if (sums.stream().allMatch("0"::equals)) {
            return counts;
        }
        var select = sums.stream().collect(Collectors.joining(", "));
        try (var statement = database.connection().createStatement();
                var result = statement.executeQuery(
                        "select %s from %s where %s".formatted(select, data.relation(), eligible))) {
            result.next();
            for (var i = 0; i < counts.length; i++) {
                counts[i] = result.getLong(i + 1);
            }
        }
        return counts;
    }
}
