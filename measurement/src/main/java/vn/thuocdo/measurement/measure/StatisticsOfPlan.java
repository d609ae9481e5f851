package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Statistic;

/** What a plan wants beside the index. It is worked out from rows, of which only the columns in use are read. */
record StatisticsOfPlan(
        Plan plan,
        PlannedData data,
        DuckDBConnection connection,
        Recipe recipe,
        TotalsRequest index,
        List<DomainPlace> places) {

    /**
     * @throws PlanRefused if a statistic cannot be made of what the plan has
     */
    List<StatisticResult> results() throws SQLException {
        var results = new ArrayList<StatisticResult>();
        if (plan.results().statistics().isEmpty()) {
            return results;
        }
        var rows = PlannedRows.load(connection, plan, data, index);
        var numbers = new NumberColumns(connection, index.relation(), rows.rows());
        var points = new ItemPoints(plan, data, numbers);
        for (var statistic : plan.results().statistics()) {
            switch (statistic) {
                case Statistic.Quantiles quantiles ->
                    results.add(new QuantilesOfPlan(rows, numbers, recipe, places).result(quantiles));
                case Statistic.Drivers drivers ->
                    results.add(new DriversOfPlan(plan, rows, points, recipe).result(drivers));
                case Statistic.Reliability reliability ->
                    results.addAll(new ReliabilityOfPlan(plan, rows, points, recipe, places).results(reliability));
            }
        }
        return results;
    }

    /** The groups of the method's tree, each before what it holds. */
    static Stream<Group> groups(Plan plan) {
        return Optional.ofNullable(plan.method().applied().tree()).stream().flatMap(Group::all);
    }
}
