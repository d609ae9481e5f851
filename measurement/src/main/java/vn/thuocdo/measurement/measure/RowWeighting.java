package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.WeightingStep;
import vn.thuocdo.measurement.plan.WeightingStep.Calibrate;
import vn.thuocdo.measurement.plan.WeightingStep.NonresponseClasses;
import vn.thuocdo.measurement.plan.WeightingStep.PostStratify;
import vn.thuocdo.measurement.plan.WeightingStep.Propensity;
import vn.thuocdo.measurement.plan.WeightingStep.Rake;
import vn.thuocdo.measurement.plan.WeightingStep.Trim;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.weighting.Auxiliaries;
import vn.thuocdo.statistics.weighting.Calibration;
import vn.thuocdo.statistics.weighting.Distance;
import vn.thuocdo.statistics.weighting.PostStratification;
import vn.thuocdo.statistics.weighting.Raking;
import vn.thuocdo.statistics.weighting.Trimming;

/** The plan's steps of weighting, on rows. */
final class RowWeighting {

    private final Plan plan;
    private final PlannedData data;
    private final RowsLoaded.Request wanted;
    private final Margins margins;

    RowWeighting(Plan plan, PlannedData data, RowsLoaded.Request wanted) {
        this.plan = plan;
        this.data = data;
        this.wanted = wanted;
        this.margins = new Margins(plan, wanted);
        plan.weighting().forEach(this::ask);
    }

    static String name(WeightingStep step) {
        return switch (step) {
            case NonresponseClasses _ -> "nonresponse-classes";
            case Propensity _ -> "propensity";
            case PostStratify _ -> "post-stratify";
            case Rake _ -> "rake";
            case Calibrate _ -> "calibrate";
            case Trim _ -> "trim";
        };
    }

    /** Makes sure that what a step needs is read. */
    private void ask(WeightingStep step) {
        switch (step) {
            case NonresponseClasses classes -> {
                wanted.place(data.condition(classes.responded()));
                wanted.place(joined(classes.classes()));
            }
            case Propensity propensity -> {
                wanted.place(data.condition(propensity.responded()));
                propensity.categories().forEach(column -> wanted.place(Sql.name(column.value())));
                propensity.numbers().forEach(column -> wanted.place(Sql.name(column.value())));
            }
            case PostStratify cells -> margins.ask(cells.margin());
            case Rake rake -> rake.margins().forEach(margins::ask);
            case Calibrate calibrate -> {
                calibrate.margins().forEach(margins::ask);
                calibrate
                        .totals()
                        .forEach(total -> wanted.place(Sql.name(total.column().value())));
            }
            case Trim _ -> {}
        }
    }

    static String joined(List<Located<String>> columns) {
        return Sql.joined(PlannedData.names(columns));
    }

    /**
     * @param units the first-stage unit of each row
     * @throws PlanRefused if a step contradicts itself
     */
    List<vn.thuocdo.statistics.weighting.WeightingStep> steps(RowsLoaded rows, int[] units) {
        var steps = new ArrayList<vn.thuocdo.statistics.weighting.WeightingStep>();
        for (var step : plan.weighting()) {
            try {
                steps.add(step(step, rows, units));
            } catch (IllegalArgumentException e) {
                throw refused(plan, steps.size(), e);
            }
        }
        return steps;
    }

    /** That a step, counted from 0, cannot be carried out. */
    static PlanRefused refused(Plan plan, int number, IllegalArgumentException why) {
        var kind = name(plan.weighting().get(number));
        return PlanRefused.at(plan.file(), "weighting-" + kind, number + 1, String.valueOf(why.getMessage()));
    }

    private vn.thuocdo.statistics.weighting.WeightingStep step(WeightingStep step, RowsLoaded rows, int[] units) {
        return switch (step) {
            case NonresponseClasses classes ->
                new vn.thuocdo.statistics.weighting.NonresponseClasses(
                        rows.classes(wanted.place(joined(classes.classes()))),
                        rows.flags(wanted.place(data.condition(classes.responded()))),
                        new vn.thuocdo.statistics.weighting.NonresponseClasses.Limits(
                                classes.fewest(), classes.largestFactor()));
            case Propensity propensity -> propensity(propensity, rows);
            case PostStratify(var margin) -> new PostStratification(margins.of(margin, rows));
            case Rake(var each) ->
                new Raking(each.stream().map(margin -> margins.of(margin, rows)).toList());
            case Calibrate calibrate -> calibrate(calibrate, rows, units);
            case Trim trim -> weights -> trim(trim, weights).apply(weights);
        };
    }

    private static Trimming trim(Trim trim, double[] weights) {
        var positive =
                Arrays.stream(weights).filter(weight -> weight > 0).sorted().toArray();
        var unit = switch (trim.unit()) {
            case WEIGHT -> 1;
            case MEAN -> DoubleStream.of(positive).average().orElse(1);
            case MEDIAN ->
                positive.length == 0 ? 1 : (positive[(positive.length - 1) / 2] + positive[positive.length / 2]) / 2;
        };
        return new Trimming(
                trim.lower() == null ? Double.NEGATIVE_INFINITY : trim.lower() * unit,
                trim.upper() == null ? Double.POSITIVE_INFINITY : trim.upper() * unit,
                trim.strict());
    }

    private vn.thuocdo.statistics.weighting.Propensity propensity(Propensity propensity, RowsLoaded rows) {
        var columns = new ArrayList<double[]>();
        columns.add(rows.ones());
        for (var category : propensity.categories()) {
            columns.addAll(indicators(rows, wanted.place(Sql.name(category.value()))).values().stream()
                    .skip(1)
                    .toList());
        }
        propensity.numbers().forEach(column -> columns.add(rows.numbersOrZero(wanted.place(Sql.name(column.value())))));
        return new vn.thuocdo.statistics.weighting.Propensity(
                columns.toArray(double[][]::new),
                rows.flags(wanted.place(data.condition(propensity.responded()))),
                propensity.weighted(),
                propensity.classes() < 2
                        ? new vn.thuocdo.statistics.weighting.Propensity.Use.Inverse()
                        : new vn.thuocdo.statistics.weighting.Propensity.Use.Classes(propensity.classes()));
    }

    private static Map<String, double[]> indicators(RowsLoaded rows, int place) {
        var values = rows.texts(place);
        var indicators = new TreeMap<String, double[]>();
        for (var row = 0; row < rows.rows(); row++) {
            indicators.computeIfAbsent(values.get(row), key -> new double[rows.rows()])[row] = 1;
        }
        return indicators;
    }

    private Calibration calibrate(Calibrate calibrate, RowsLoaded rows, int[] units) {
        var known = auxiliaries(calibrate, rows);
        return calibrate.byCluster()
                ? new Calibration(known, distance(calibrate), units)
                : new Calibration(known, distance(calibrate));
    }

    private Auxiliaries auxiliaries(Calibrate calibrate, RowsLoaded rows) {
        var names = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        var totals = new ArrayList<Double>();
        for (var margin : calibrate.margins()) {
            var known = margins.of(margin, rows);
            for (var cell = 0; cell < known.classes().size(); cell++) {
                var code = cell;
                names.add(known.classes().labels().get(cell));
                columns.add(IntStream.of(known.classes().codes())
                        .mapToDouble(each -> each == code ? 1 : 0)
                        .toArray());
                totals.add(known.totals()[cell]);
            }
        }
        for (var total : calibrate.totals()) {
            names.add(total.column().value());
            columns.add(rows.numbersOrZero(wanted.place(Sql.name(total.column().value()))));
            totals.add(total.value());
        }
        return new Auxiliaries(
                columns.toArray(double[][]::new),
                names,
                totals.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Distance distance(Calibrate calibrate) {
        var lower = calibrate.lower() == null ? Double.NEGATIVE_INFINITY : calibrate.lower();
        var upper = calibrate.upper() == null ? Double.POSITIVE_INFINITY : calibrate.upper();
        var bounded = calibrate.lower() != null || calibrate.upper() != null;
        return switch (calibrate.distance()) {
            case LINEAR -> bounded ? new Distance.BoundedLinear(lower, upper) : new Distance.Linear();
            case RAKING -> new Distance.Exponential(Math.max(0, lower), upper);
            case LOGIT -> new Distance.Logit(lower, upper);
        };
    }
}
