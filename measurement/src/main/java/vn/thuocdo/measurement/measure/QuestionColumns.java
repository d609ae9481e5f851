package vn.thuocdo.measurement.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.engine.RowScores;
import vn.thuocdo.measurement.engine.TotalsRequest.ScoredItem;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.plan.Answer;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.plan.Plan;

/** What the columns of the method's other questions mean, and what is summed of them. */
final class QuestionColumns {

    private QuestionColumns() {}

    /** Of every column whose question offers answers. */
    static List<ItemScoring> scorings(Plan plan, PlannedData data) {
        return columns(plan, false).map(column -> scoring(plan, data, column)).toList();
    }

    /** Of every column of numbers that is read as text, because some of its recodes are of words. */
    static List<ItemScoring> numbersAmongWords(Plan plan, PlannedData data) {
        return columns(plan, true)
                .map(column -> scoring(plan, data, column))
                .filter(scoring -> scoring.kind() == ColumnKind.TEXT)
                .toList();
    }

    private static Stream<ItemColumn> columns(Plan plan, boolean numbers) {
        return plan.rows().questions().stream()
                .filter(column -> (question(plan, column).kind() == Question.Kind.NUMBER) == numbers);
    }

    static ItemScoring scoring(Plan plan, PlannedData data, ItemColumn column) {
        var question = question(plan, column);
        var kind = data.kind(column.column().value());
        if (question.kind() != Question.Kind.NUMBER) {
            return ItemScoring.ofAnswers(column, plan.method().applied().answers(question), kind);
        }
        var recodes = new LinkedHashMap<String, Answer>();
        column.recodes().forEach(recode -> recodes.put(recode.value().value(), recode.meaning()));
        return new ItemScoring(column.item(), column.column().value(), kind, recodes, Map.of(), 1);
    }

    private static Question question(Plan plan, ItemColumn column) {
        return plan.method().applied().question(column.item()).orElseThrow();
    }

    /** For each answer 100 where it was given and 0 where another was. */
    static List<ScoredItem> ofEachAnswer(ItemScoring scoring, int answers) {
        return IntStream.rangeClosed(1, answers)
                .mapToObj(answer -> share(scoring, answer, answers))
                .toList();
    }

    /** 100 where a row of a multiple choice was chosen, which is the second of its two answers. */
    static ScoredItem ofChosen(ItemScoring scoring) {
        return share(scoring, 2, 2);
    }

    private static ScoredItem share(ItemScoring scoring, int answer, int answers) {
        var given = scoring.scored().score();
        var sql = "case when (%s) is null then null when (%s) = %d then 1 when (%s) between 1 and %d then 0 else %d end"
                .formatted(given, given, answer, given, answers, RowScores.UNKNOWN);
        return new ScoredItem(scoring.item(), sql, 100, 0, 1);
    }

    /** The number itself. */
    static ScoredItem ofNumber(ItemScoring scoring) {
        var sql = "case when %s then null else try_cast(%s as double) end"
                .formatted(missing(scoring), Sql.name(scoring.column()));
        return new ScoredItem(scoring.item(), sql, 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A condition for rows whose value is neither a number nor recoded. */
    static String noNumber(ItemScoring scoring) {
        var column = Sql.name(scoring.column());
        return "%s is not null and try_cast(%s as double) is null and not %s"
                .formatted(column, column, missing(scoring));
    }

    private static String missing(ItemScoring scoring) {
        var reasons = Stream.of(Answer.Missing.values()).map(scoring::missing).toList();
        return "(" + String.join(" or ", reasons) + ")";
    }
}
