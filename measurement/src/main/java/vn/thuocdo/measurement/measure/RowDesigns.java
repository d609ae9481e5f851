package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.engine.DesignRefused;
import vn.thuocdo.measurement.engine.Facts;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.design.SurveyDesignBuilder;
import vn.thuocdo.statistics.weighting.NonresponseClasses;
import vn.thuocdo.statistics.weighting.WeightSummary;
import vn.thuocdo.statistics.weighting.WeightingStep;

/** The design of rows, with the plan's steps of weighting carried out. */
final class RowDesigns {

    private final Plan plan;
    private final TotalsRequest.DesignColumns columns;
    private final List<Integer> strata;
    private final List<Integer> clusters;
    private final List<Integer> population;
    private final int weight;
    private final List<Integer> replicates = new ArrayList<>();
    private final RowWeighting weighting;
    private final StepChecks checks;

    /**
     * A design with what was done to its weights.
     *
     * @param strata how many the first stage has
     * @param lonely those with a single unit that was not the only one there is
     */
    record Weighted(
            vn.thuocdo.statistics.design.Design design,
            double[] weights,
            int strata,
            List<String> lonely,
            List<Facts.WeightingEffect> steps) {}

    RowDesigns(Plan plan, PlannedData data, TotalsRequest.DesignColumns columns, RowsLoaded.Request wanted) {
        this.plan = plan;
        this.columns = columns;
        strata = columns.strata().stream().map(wanted::place).toList();
        clusters = columns.clusters().stream().map(wanted::place).toList();
        population = columns.population().stream().map(wanted::place).toList();
        weight = wanted.place(data.weight().orElse("1"));
        if (plan.design() instanceof Design.Replicated replicated) {
            replicated.columns().names().forEach(name -> replicates.add(wanted.place(Sql.name(name.value()))));
        }
        weighting = new RowWeighting(plan, data, wanted);
        checks = new StepChecks(plan, data, wanted);
    }

    Weighted build(RowsLoaded rows) {
        return switch (plan.design()) {
            case Design.Sampled sampled -> sampled(rows, sampled);
            case Design.Replicated replicated -> replicated(rows, replicated);
        };
    }

    private Weighted sampled(RowsLoaded rows, Design.Sampled sampled) {
        var builder = SurveyDesign.of(rows.rows())
                .strata(classes(rows, strata))
                .clusters(classes(rows, clusters))
                .nested(columns.nested())
                .lonely(sampled.lonely())
                .lonelyInDomains(sampled.lonelyInDomains())
                .ultimateCluster(sampled.ultimateCluster())
                .weights(rows.numbers(weight));
        if (!population.isEmpty()) {
            builder.population(population(rows));
        }
        var base = build(builder);
        var steps = weighting.steps(rows, base.units(0));
        var wanted = plan.precision().replicates();
        if (wanted != null) {
            return adjusted(
                    rows, Samples.make(plan, wanted, base), steps, base.stages().getFirst());
        }
        var effects = new ArrayList<Facts.WeightingEffect>();
        var design = weighted(base, SurveyDesign::adjust, rows, steps, effects);
        var first = base.stages().getFirst();
        return new Weighted(design, design.weights(), first.strata(), Facts.lonely(first), effects);
    }

    /**
     * The design after the steps, one after the other.
     *
     * @param effects takes what each of them did
     */
    private <D extends vn.thuocdo.statistics.design.Design> D weighted(
            D start,
            BiFunction<D, WeightingStep, D> adjusting,
            RowsLoaded rows,
            List<WeightingStep> steps,
            List<Facts.WeightingEffect> effects) {
        var design = start;
        for (var i = 0; i < steps.size(); i++) {
            var before = design;
            checks.before(i, rows, before.weights());
            design = adjust(i, step -> adjusting.apply(before, step), steps.get(i));
            effects.add(effect(RowWeighting.name(plan.weighting().get(i)), steps.get(i), before, design));
        }
        return design;
    }

    private static SurveyDesign build(SurveyDesignBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new DesignRefused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws PlanRefused if a step cannot be carried out on these rows
     */
    private <T> T adjust(int number, Function<WeightingStep, T> adjusting, WeightingStep step) {
        try {
            return adjusting.apply(step);
        } catch (IllegalArgumentException e) {
            throw RowWeighting.refused(plan, number, e);
        }
    }

    private FinitePopulation population(RowsLoaded rows) {
        var sizes = population.stream().map(rows::numbers).toList();
        return switch (columns.kind()) {
            case SIZES -> new FinitePopulation.Sizes(sizes);
            case FRACTIONS -> new FinitePopulation.Fractions(sizes);
            case PROBABILITIES -> new FinitePopulation.InclusionProbabilities(sizes);
        };
    }

    private static Classification[] classes(RowsLoaded rows, List<Integer> places) {
        return places.stream().map(rows::classes).toArray(Classification[]::new);
    }

    private Weighted replicated(RowsLoaded rows, Design.Replicated replicated) {
        var weights = rows.numbers(weight);
        var sets = replicates.stream().map(rows::numbers).toArray(double[][]::new);
        var scale = new ReplicateDesign.Scale(
                overall(replicated, sets.length),
                each(replicated, sets.length),
                replicated.centre() == Design.Centre.ESTIMATE);
        var design = replicated.multipliers()
                ? ReplicateDesign.ofUnits(
                        weights, IntStream.range(0, rows.rows()).toArray(), sets, scale)
                : ReplicateDesign.ofWeights(weights, sets, scale);
        return adjusted(
                rows,
                design,
                weighting.steps(rows, IntStream.range(0, rows.rows()).toArray()),
                null);
    }

    private static double overall(Design.Replicated replicated, int count) {
        var given = replicated.scale();
        if (given != null) {
            return given;
        }
        var rho = replicated.rho();
        return switch (replicated.method()) {
            case JK1 -> (count - 1.0) / count;
            case JKN, OTHER -> 1;
            case BRR, FAY -> 1 / (count * (1 - rho) * (1 - rho));
            case BOOTSTRAP -> 1 / (count - 1.0);
            case SDR -> 4.0 / count;
        };
    }

    private static double[] each(Design.Replicated replicated, int count) {
        var each = new double[count];
        Arrays.fill(each, 1);
        for (var r = 0; r < replicated.scales().size() && r < count; r++) {
            each[r] = replicated.scales().get(r);
        }
        return each;
    }

    private Weighted adjusted(
            RowsLoaded rows, ReplicateDesign start, List<WeightingStep> steps, @Nullable Stage first) {
        var effects = new ArrayList<Facts.WeightingEffect>();
        var design = weighted(start, ReplicateDesign::adjust, rows, steps, effects);
        return first == null
                ? new Weighted(design, design.weights(), 1, List.of(), effects)
                : new Weighted(design, design.weights(), first.strata(), Facts.lonely(first), effects);
    }

    private static Facts.WeightingEffect effect(
            String kind,
            WeightingStep step,
            vn.thuocdo.statistics.design.Design before,
            vn.thuocdo.statistics.design.Design after) {
        var was = before.weights();
        var is = after.weights();
        return new Facts.WeightingEffect(
                kind,
                WeightSummary.of(was).sum(),
                WeightSummary.of(is).sum(),
                WeightSummary.ofCases(is).designEffect(),
                IntStream.range(0, was.length)
                        .filter(row -> was[row] > 0 && is[row] == 0)
                        .count(),
                step instanceof NonresponseClasses classes ? classes.apply(was).collapses() : List.of(),
                replicates(before) - replicates(after));
    }

    private static int replicates(vn.thuocdo.statistics.design.Design design) {
        return design instanceof ReplicateDesign replicated ? replicated.replicates() : 0;
    }
}
