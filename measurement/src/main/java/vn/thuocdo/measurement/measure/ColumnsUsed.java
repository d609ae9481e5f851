package vn.thuocdo.measurement.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.Column;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.plan.Comparison;
import vn.thuocdo.measurement.plan.Condition;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.ItemColumn;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.measurement.plan.WeightingStep;
import vn.thuocdo.measurement.yaml.Located;

/** Which columns of the data a plan uses, and as what. A column used as a number anywhere is read as one. */
final class ColumnsUsed {

    private final Map<String, ColumnKind> kinds = new LinkedHashMap<>();

    private ColumnsUsed() {}

    static ColumnsUsed by(Plan plan) {
        var used = new ColumnsUsed();
        var method = plan.method().applied();
        plan.rows().items().forEach(item -> used.use(item.column().value(), kind(item, method)));
        plan.rows().questions().forEach(asked -> used.use(asked.column().value(), questionKind(asked, method)));
        plan.rows().drop().forEach(used::condition);
        plan.rows().eligible().forEach(used::condition);
        used.design(plan.design());
        plan.weighting().forEach(used::step);
        plan.results().domains().forEach(domain -> {
            domain.by().forEach(used::name);
            used.name(domain.peers());
        });
        plan.results().comparisons().forEach(used::comparison);
        plan.results().statistics().forEach(used::statistic);
        return used;
    }

    /** Whole numbers where the scale and all recoded values are, else text. */
    private static ColumnKind kind(ItemColumn column, Method method) {
        var scale = method.item(column.item())
                .flatMap(item -> method.scale(item.scale()))
                .orElseThrow(() -> new IllegalStateException("no item " + column.item()));
        return areWhole(scale.codes(), column) ? ColumnKind.ANSWER_CODE : ColumnKind.TEXT;
    }

    /** As that of an item; where the question asks for a number, a number, unless a recode is of a word. */
    private static ColumnKind questionKind(ItemColumn column, Method method) {
        var question = method.question(column.item()).orElseThrow();
        if (question.kind() != Question.Kind.NUMBER) {
            return areWhole(method.answers(question), column) ? ColumnKind.ANSWER_CODE : ColumnKind.TEXT;
        }
        var numbers = column.recodes().stream()
                .allMatch(recode -> Sql.number(recode.value().value()).isPresent());
        return numbers ? ColumnKind.NUMBER : ColumnKind.TEXT;
    }

    private static boolean areWhole(List<String> codes, ItemColumn column) {
        return codes.stream().allMatch(ColumnsUsed::isWhole)
                && column.recodes().stream()
                        .allMatch(recode -> isWhole(recode.value().value()));
    }

    private static boolean isWhole(String value) {
        var number = Sql.number(value);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
    }

    private void use(String column, ColumnKind kind) {
        kinds.merge(column, kind, (old, now) -> old == now ? old : stronger(old, now));
    }

    private static ColumnKind stronger(ColumnKind a, ColumnKind b) {
        return a == ColumnKind.NUMBER || b == ColumnKind.NUMBER ? ColumnKind.NUMBER : ColumnKind.TEXT;
    }

    private void name(@Nullable Located<String> column) {
        if (column != null) {
            use(column.value(), ColumnKind.TEXT);
        }
    }

    private void number(@Nullable Located<String> column) {
        if (column != null) {
            use(column.value(), ColumnKind.NUMBER);
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Within within -> number(within.column());
            case Condition.OneOf oneOf -> name(oneOf.column());
            case Condition.Filled filled -> name(filled.column());
        }
    }

    private void design(Design design) {
        number(design.weights());
        switch (design) {
            case Design.Sampled sampled -> {
                sampled.strata().forEach(stage -> stage.forEach(this::name));
                sampled.clusters().forEach(this::name);
                var population = sampled.population();
                if (population != null) {
                    population.columns().forEach(this::number);
                }
            }
            case Design.Replicated replicated -> replicated.columns().names().forEach(this::number);
        }
    }

    private void step(WeightingStep step) {
        switch (step) {
            case WeightingStep.NonresponseClasses classes -> {
                condition(classes.responded());
                classes.classes().forEach(this::name);
            }
            case WeightingStep.Propensity propensity -> {
                condition(propensity.responded());
                propensity.categories().forEach(this::name);
                propensity.numbers().forEach(this::number);
            }
            case WeightingStep.PostStratify cells -> margin(cells.margin());
            case WeightingStep.Rake rake -> rake.margins().forEach(this::margin);
            case WeightingStep.Calibrate calibrate -> {
                calibrate.margins().forEach(this::margin);
                calibrate.totals().forEach(total -> number(total.column()));
            }
            case WeightingStep.Trim _ -> {}
        }
    }

    private void margin(Margin margin) {
        margin.by().forEach(this::name);
    }

    private void comparison(Comparison comparison) {
        switch (comparison) {
            case Comparison.Between _ -> {}
            case Comparison.Change change -> name(change.column());
            case Comparison.Trend trend -> name(trend.column());
        }
    }

    private void statistic(Statistic statistic) {
        switch (statistic) {
            case Statistic.Quantiles quantiles -> number(quantiles.column());
            case Statistic.Drivers _ -> {}
            case Statistic.Reliability _ -> {}
        }
    }

    ColumnKind kind(String column) {
        return kinds.getOrDefault(column, ColumnKind.TEXT);
    }

    List<Column> columns() {
        return kinds.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue()))
                .toList();
    }
}
