package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.WeightingStep;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;

/** Finds why a step of weighting cannot be taken, and says where and how to mend it. */
final class StepChecks {

    private final Plan plan;
    private final PlannedData data;
    private final RowsLoaded.Request wanted;
    private final List<PlanProblem> problems = new ArrayList<>();

    StepChecks(Plan plan, PlannedData data, RowsLoaded.Request wanted) {
        this.plan = plan;
        this.data = data;
        this.wanted = wanted;
        wanted.place(Sql.name(PlannedData.ROW));
        plan.weighting().forEach(this::ask);
    }

    private void ask(WeightingStep step) {
        for (var column : columns(step)) {
            wanted.place(RowWeighting.joined(List.of(column)));
        }
    }

    /** The columns in which a row that takes part must have a value. */
    private static List<Located<String>> columns(WeightingStep step) {
        return switch (step) {
            case WeightingStep.NonresponseClasses classes -> classes.classes();
            case WeightingStep.Propensity propensity ->
                Stream.concat(propensity.categories().stream(), propensity.numbers().stream())
                        .toList();
            case WeightingStep.PostStratify(var margin) -> margin.by();
            case WeightingStep.Rake(var margins) -> columns(margins).toList();
            case WeightingStep.Calibrate calibrate ->
                Stream.concat(
                                columns(calibrate.margins()),
                                calibrate.totals().stream().map(WeightingStep.Total::column))
                        .toList();
            case WeightingStep.Trim _ -> List.of();
        };
    }

    private static Stream<Located<String>> columns(List<Margin> margins) {
        return margins.stream().flatMap(margin -> margin.by().stream());
    }

    /**
     * @param weights before the step; rows without weight take no part
     * @throws PlanRefused if a value is missing that the step needs, or a category that is only in the sample, only in
     *     the population, or without anybody who responded
     */
    void before(int number, RowsLoaded rows, double[] weights) {
        var step = plan.weighting().get(number);
        columns(step).forEach(column -> filled(number, column, rows, weights));
        switch (step) {
            case WeightingStep.NonresponseClasses classes -> classes(classes, rows, weights);
            case WeightingStep.PostStratify(var margin) -> margin(margin, rows, weights);
            case WeightingStep.Rake(var margins) -> margins.forEach(margin -> margin(margin, rows, weights));
            case WeightingStep.Calibrate calibrate ->
                calibrate.margins().forEach(margin -> margin(margin, rows, weights));
            case WeightingStep.Propensity _, WeightingStep.Trim _ -> {}
        }
        if (!problems.isEmpty()) {
            throw new PlanRefused(problems);
        }
    }

    private void classes(WeightingStep.NonresponseClasses step, RowsLoaded rows, double[] weights) {
        var responded = rows.flags(wanted.place(data.condition(step.responded())));
        byCategory(step.classes(), rows, weights).forEach((category, members) -> {
            if (members.stream().noneMatch(row -> responded[row])) {
                var at = step.classes().getFirst().position();
                report(at, "class-without-respondents", category, names(step.classes()), members.size());
            }
        });
    }

    private void margin(Margin margin, RowsLoaded rows, double[] weights) {
        var sizes = new Margins(plan, wanted).sizes(margin);
        var inSample = byCategory(margin.by(), rows, weights);
        var at = margin.by().getFirst().position();
        inSample.forEach((category, members) -> {
            if (sizes.getOrDefault(category, 0.0) == 0) {
                var first = place(rows, members.getFirst());
                report(at, "category-without-size", category, names(margin.by()), members.size(), first);
            }
        });
        sizes.forEach((category, size) -> {
            if (size > 0 && !inSample.containsKey(category)) {
                report(at, "category-without-rows", category, names(margin.by()), size);
            }
        });
    }

    private void filled(int number, Located<String> column, RowsLoaded rows, double[] weights) {
        var texts = rows.texts(wanted.place(RowWeighting.joined(List.of(column))));
        var blank = IntStream.range(0, weights.length)
                .filter(row -> weights[row] != 0 && texts.get(row).isEmpty())
                .toArray();
        if (blank.length > 0) {
            var at = place(rows, blank[0]);
            var step = RowWeighting.name(plan.weighting().get(number));
            report(at, "step-needs-value", column.value(), number + 1, step, blank.length, column.position());
        }
    }

    /** The rows that take part, by the category they belong to; those without a value are told by themselves. */
    private static Map<String, List<Integer>> grouped(List<String> categories, double[] weights) {
        var members = new LinkedHashMap<String, List<Integer>>();
        for (var row = 0; row < weights.length; row++) {
            if (weights[row] != 0 && !categories.get(row).isEmpty()) {
                members.computeIfAbsent(categories.get(row), category -> new ArrayList<>())
                        .add(row);
            }
        }
        return members;
    }

    private Map<String, List<Integer>> byCategory(List<Located<String>> columns, RowsLoaded rows, double[] weights) {
        return grouped(rows.texts(wanted.place(RowWeighting.joined(columns))), weights);
    }

    private Message place(RowsLoaded rows, int row) {
        var number = rows.texts(wanted.place(Sql.name(PlannedData.ROW))).get(row);
        return data.place(Long.parseLong(number));
    }

    private void report(Object where, String key, Object... facts) {
        var place = where instanceof Message known ? known : PlanProblem.message("place", where);
        problems.add(new PlanProblem(place, PlanProblem.message(key, facts)));
    }

    private static String names(List<Located<String>> columns) {
        return String.join(" × ", PlannedData.names(columns));
    }
}
