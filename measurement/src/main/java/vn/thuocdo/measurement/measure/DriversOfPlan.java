package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.model.KeyDrivers;

/** Key drivers of the answers to an item, for everybody. */
record DriversOfPlan(Plan plan, PlannedRows rows, ItemPoints points, Recipe recipe) {

    /** What may matter: the mean of the answers given to some items. */
    private record Predictor(String code, Bilingual name, List<String> items) {}

    /**
     * @throws PlanRefused if the response was not asked, or there are no predictors, or too many for the method
     */
    StatisticResult.Drivers result(Statistic.Drivers wanted) throws SQLException {
        var predictors = predictors(wanted);
        check(wanted, predictors);
        var columns = columns(wanted.response().value(), predictors);
        var complete = rows.counted()
                .and(Domain.where(
                        rows.rows(), row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row]))));
        var cells = cells(wanted, columns, complete);
        var drivers = new ArrayList<StatisticResult.Driver>();
        for (var i = 0; i < predictors.size(); i++) {
            var name = predictors.get(i).name();
            drivers.add(new StatisticResult.Driver(
                    predictors.get(i).code(),
                    Map.of("vi", name.vi(), "en", name.en()),
                    cells.apply(1 + i),
                    cells.apply(1 + predictors.size() + i)));
        }
        var method = wanted.method() == Statistic.DriverMethod.JOHNSON ? "johnson" : "shapley";
        return new StatisticResult.Drivers(wanted.response().value(), method, cells.apply(0), drivers);
    }

    private List<Predictor> predictors(Statistic.Drivers wanted) {
        var response = wanted.response().value();
        var method = plan.method().applied();
        return switch (wanted.predictors()) {
            case ITEMS ->
                recipe.items().stream()
                        .filter(code -> !code.equals(response))
                        .map(code -> new Predictor(
                                code, method.item(code).orElseThrow().text(), List.of(code)))
                        .toList();
            case FACTORS ->
                StatisticsOfPlan.groups(plan)
                        .map(group -> new Predictor(
                                group.code(),
                                group.name(),
                                group.items().stream()
                                        .filter(recipe.items()::contains)
                                        .filter(code -> !code.equals(response))
                                        .toList()))
                        .filter(predictor -> !predictor.items().isEmpty())
                        .toList();
        };
    }

    private void check(Statistic.Drivers wanted, List<Predictor> predictors) {
        var response = wanted.response();
        if (!recipe.items().contains(response.value())) {
            throw refused(response, "drivers-not-asked");
        }
        if (predictors.isEmpty()) {
            throw refused(response, "drivers-alone");
        }
        var most = KeyDrivers.MOST_SHAPLEY_PREDICTORS;
        if (wanted.method() == Statistic.DriverMethod.SHAPLEY && predictors.size() > most) {
            throw PlanRefused.at(response.position(), "drivers-too-many", response.value(), predictors.size(), most);
        }
    }

    private static PlanRefused refused(Located<String> response, String key) {
        return PlanRefused.at(response.position(), key, response.value());
    }

    /** The response, then the predictors. */
    private double[][] columns(String response, List<Predictor> predictors) throws SQLException {
        var items = new LinkedHashSet<>(List.of(response));
        predictors.forEach(predictor -> items.addAll(predictor.items()));
        var codes = List.copyOf(items);
        var answers = points.read(codes);
        var columns = new double[1 + predictors.size()][];
        columns[0] = answers[0];
        for (var i = 0; i < predictors.size(); i++) {
            var own = predictors.get(i).items().stream()
                    .map(code -> answers[codes.indexOf(code)])
                    .toArray(double[][]::new);
            columns[1 + i] = own.length == 1 ? own[0] : mean(own);
        }
        return columns;
    }

    /** By row the mean of the columns that have a value; not a number where none has. */
    private static double[] mean(double[][] columns) {
        return IntStream.range(0, columns[0].length)
                .mapToDouble(row -> Arrays.stream(columns)
                        .mapToDouble(column -> column[row])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** The cells of R², of each part of it, and of each part as a share of it. */
    private IntFunction<Cell> cells(Statistic.Drivers wanted, double[][] columns, Domain complete) {
        var answers = complete.count();
        if (answers < Math.max(recipe.minimumCount(), columns.length + 1)) {
            var reason = answers == 0 ? Cell.Reason.NO_ANSWERS : Cell.Reason.TOO_FEW_ANSWERS;
            return _ -> new Cell.NoResult(reason, answers);
        }
        var estimates = new DriverEstimates(
                wanted.method(), columns, complete, rows.weighted().design());
        var values = estimates.values();
        var errors = estimates.errors(values);
        var degrees = rows.weighted().design().degreesOfFreedom(rows.counted());
        return at -> Double.isNaN(values[at])
                ? new Cell.NoResult(Cell.Reason.NO_VARIATION, answers)
                : estimates.cell(values[at], errors[at], degrees, recipe.level());
    }
}
