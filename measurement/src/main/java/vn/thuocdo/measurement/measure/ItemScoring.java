package vn.thuocdo.measurement.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.engine.RowScores;
import vn.thuocdo.measurement.engine.TotalsRequest.ScoredItem;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.plan.Answer;
import vn.thuocdo.measurement.plan.ItemColumn;

/**
 * How the values of a column become scores: recoded, put in order by the points of the scale, turned round where the
 * plan says so, and given the number the formula wants, in whole steps.
 *
 * @param values for each value as it stands in the data, its score in steps; null where it is no answer
 * @param step what one step is worth on the index's scale
 */
record ItemScoring(
        String item,
        String column,
        ColumnKind kind,
        Map<String, Answer> recodes,
        Map<String, Long> values,
        double step) {

    static ItemScoring of(ItemColumn column, Method method, ColumnKind kind) {
        var item = method.item(column.item()).orElseThrow();
        var scale = method.scale(item.scale()).orElseThrow();
        return of(column, scale.codes(), inOrder(scale), table(item, scale, method), kind);
    }

    /** The answers to an item as the points of its scale, whatever the formula of the index. */
    static ItemScoring ofPoints(ItemColumn column, Method method, ColumnKind kind) {
        var item = method.item(column.item()).orElseThrow();
        var scale = method.scale(item.scale()).orElseThrow();
        return of(column, scale.codes(), inOrder(scale), points(scale), kind);
    }

    /** The answers to another question by their place in {@code answers}, from 1. */
    static ItemScoring ofAnswers(ItemColumn column, List<String> answers, ColumnKind kind) {
        return of(column, answers, answers, table(answers.size(), place -> place, 1), kind);
    }

    private static ItemScoring of(
            ItemColumn column, List<String> codes, List<String> places, Table table, ColumnKind kind) {
        var recodes = new LinkedHashMap<String, Answer>();
        column.recodes().forEach(recode -> recodes.put(recode.value().value(), recode.meaning()));
        var values = new LinkedHashMap<String, Long>();
        for (var code : codes) {
            if (!recodes.containsKey(code)) {
                values.put(code, table.steps().get(turned(places, code, column.reversed())));
            }
        }
        recodes.forEach((value, answer) -> {
            if (answer instanceof Answer.OnScale(var code)) {
                values.put(value, table.steps().get(turned(places, code, column.reversed())));
            }
        });
        return new ItemScoring(column.item(), column.column().value(), kind, recodes, values, table.step());
    }

    private static int turned(List<String> places, String code, boolean reversed) {
        var place = places.indexOf(code);
        return reversed ? places.size() - 1 - place : place;
    }

    /** The answers, least favourable first. */
    private static List<String> inOrder(Scale scale) {
        return scale.levels().stream()
                .sorted(Comparator.comparingDouble(Scale.Level::points))
                .map(Scale.Level::code)
                .toList();
    }

    private record Table(List<Long> steps, double step) {}

    private static Table table(Item item, Scale scale, Method method) {
        var answers = scale.levels().size();
        return switch (method.formula(item)) {
            case TOP2 -> table(answers, place -> place > answers - 2 ? 1 : 0, 100);
            case MEAN5 -> table(answers, place -> place, 100.0 / answers);
            case MEAN01 -> table(answers, place -> place - 1, 100.0 / (answers - 1));
            case POINTS -> points(scale);
        };
    }

    private static Table table(int answers, IntUnaryOperator score, double step) {
        var steps = IntStream.rangeClosed(1, answers)
                .mapToObj(place -> (long) score.applyAsInt(place))
                .toList();
        return new Table(steps, step);
    }

    /** Points as whole multiples of the finest decimal place any of them has. */
    private static Table points(Scale scale) {
        var points = scale.levels().stream()
                .sorted(Comparator.comparingDouble(Scale.Level::points))
                .map(level -> BigDecimal.valueOf(level.points()).stripTrailingZeros())
                .toList();
        var decimals = points.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var places = Math.max(0, decimals);
        return new Table(
                points.stream()
                        .map(point -> point.movePointRight(places).longValueExact())
                        .toList(),
                Math.pow(10, -places));
    }

    /** Null where there is no answer; {@link RowScores#UNKNOWN} where the value is neither on the scale nor recoded. */
    ScoredItem scored() {
        var missing = recodes.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Answer.Missing)
                .map(entry -> "when %s then null".formatted(Sql.is(column, kind, entry.getKey())))
                .collect(Collectors.joining(" "));
        var scores = values.entrySet().stream()
                .map(entry -> "when %s then %d".formatted(Sql.is(column, kind, entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(" "));
        var sql = isPlain()
                ? Sql.name(column)
                : "case when %s is null then %s %s %s else %d end"
                        .formatted(Sql.name(column), blank(), missing, scores, RowScores.UNKNOWN);
        return new ScoredItem(item, sql, step, smallest(), largest());
    }

    /** What a blank field stands for: no answer, unless the plan says that it is one (as a box not ticked is). */
    private String blank() {
        var score = values.get("");
        return score == null ? "null" : score.toString();
    }

    /** Whether values are their own scores, so that the column need only be read. */
    private boolean isPlain() {
        return kind == ColumnKind.ANSWER_CODE
                && recodes.isEmpty()
                && largest() == values.size()
                && values.entrySet().stream()
                        .allMatch(entry ->
                                Sql.number(entry.getKey()).orElse(-1) == entry.getValue() && entry.getValue() >= 1);
    }

    private long largest() {
        return values.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private long smallest() {
        return values.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** A condition for rows whose answer is missing for this reason, blank fields not among them. */
    String missing(Answer.Missing reason) {
        return recodes.entrySet().stream()
                .filter(entry -> entry.getValue() == reason)
                .map(entry -> Sql.is(column, kind, entry.getKey()))
                .collect(Collectors.joining(" or ", "coalesce(", ", false)"))
                .replace("coalesce(, false)", "false");
    }

    /** A condition for rows whose value is neither on the scale nor recoded. */
    String unknown() {
        var known = Stream.concat(values.keySet().stream(), recodes.keySet().stream())
                .distinct()
                .map(value -> Sql.is(column, kind, value))
                .collect(Collectors.joining(" or "));
        return "%s is not null and not coalesce((%s), false)".formatted(Sql.name(column), known);
    }
}
