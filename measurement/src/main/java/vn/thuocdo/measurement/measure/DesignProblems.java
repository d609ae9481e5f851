package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.PopulationKind;
import vn.thuocdo.measurement.plan.Design;

/** Finds why columns make no design, after a design was refused. */
final class DesignProblems {

    private static final int SHOWN = 5;
    private static final int FACTS = 3;

    private final DuckDBConnection connection;
    private final PlannedData data;
    private final Design.Sampled plan;
    private final DesignColumns columns;
    private final List<PlanProblem> found = new ArrayList<>();

    DesignProblems(DuckDBConnection connection, PlannedData data, Design.Sampled plan, DesignColumns columns) {
        this.connection = connection;
        this.data = data;
        this.plan = plan;
        this.columns = columns;
    }

    /** What is wrong with units and finite populations; empty where it is something else. */
    List<PlanProblem> find() throws SQLException {
        for (var stage = 0; stage < Math.max(1, columns.clusters().size()); stage++) {
            if (!columns.nested() && !columns.clusters().isEmpty()) {
                unitsInTwoStrata(stage);
            }
            if (stage < columns.population().size() && columns.kind() != PopulationKind.PROBABILITIES) {
                populationsThatVary(stage);
            }
            if (stage < columns.population().size() && columns.kind() == PopulationKind.SIZES) {
                populationsTooSmall(stage);
            }
        }
        return found;
    }

    private void unitsInTwoStrata(int stage) throws SQLException {
        var position = plan.clusters().get(stage).position();
        query(
                "unit-in-two-strata",
                position,
                "any_value(%s), min(%s), max(%s)".formatted(unit(stage), stratum(stage), stratum(stage)),
                within(stage, unit(stage)),
                "min(%s) <> max(%s)".formatted(stratum(stage), stratum(stage)));
    }

    private void populationsThatVary(int stage) throws SQLException {
        var size = columns.population().get(stage);
        query(
                "population-varies",
                position(stage),
                "any_value(%1$s), min(%2$s), max(%2$s), arg_min(%3$s, %2$s), arg_max(%3$s, %2$s)"
                        .formatted(stratum(stage), size, Sql.name(PlannedData.ROW)),
                within(stage, stratum(stage)),
                "max(%s) - min(%s) > 1e-9 * max(%s)".formatted(size, size, size));
    }

    private void populationsTooSmall(int stage) throws SQLException {
        var size = columns.population().get(stage);
        var drawn = "count(distinct %s)".formatted(unit(stage));
        query(
                "population-too-small",
                position(stage),
                "any_value(%s), %s, min(%s)".formatted(stratum(stage), drawn, size),
                within(stage, stratum(stage)),
                "%s > min(%s)".formatted(drawn, size));
    }

    private Object position(int stage) {
        var population = plan.population();
        return population == null ? "" : population.columns().get(stage).position();
    }

    private String unit(int stage) {
        return columns.clusters().isEmpty()
                ? Sql.name(PlannedData.ROW)
                : columns.clusters().get(stage);
    }

    private String stratum(int stage) {
        return columns.strata().isEmpty()
                ? "'–'"
                : columns.strata().get(Math.min(stage, columns.strata().size() - 1));
    }

    private String within(int stage, String group) {
        var groups = new ArrayList<>(
                columns.clusters().subList(0, Math.min(stage, columns.clusters().size())));
        groups.add(group);
        return String.join(", ", groups);
    }

    /** Three facts and the rows they stand in, of each of the first groups that meet a condition. */
    private void query(String key, Object position, String facts, String groups, String condition) throws SQLException {
        var sql = "select %s from %s group by %s having %s order by 1 limit %d"
                .formatted(facts, data.relation(), groups, condition, SHOWN);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var arguments = new ArrayList<Object>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    arguments.add(i > FACTS ? data.place(result.getLong(i)) : shown(result.getObject(i)));
                }
                found.add(PlanProblem.at(position, key, arguments.toArray()));
            }
        }
    }

    /** Numbers without needless zeros come from {@link vn.thuocdo.measurement.yaml.Message}. */
    private static Object shown(Object value) {
        return value instanceof Number number ? number.doubleValue() : String.valueOf(value);
    }
}
