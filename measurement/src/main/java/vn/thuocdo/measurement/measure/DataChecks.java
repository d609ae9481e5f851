package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.plan.Condition;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.design.StratumHasOnePsu;

/** Finds what in the data does not fit the plan, and says where and how to mend it. */
final class DataChecks {

    private static final int SHOWN = 5;

    private final DuckDBConnection connection;
    private final Plan plan;
    private final PlannedData data;

    DataChecks(DuckDBConnection connection, Plan plan, PlannedData data) {
        this.connection = connection;
        this.plan = plan;
        this.data = data;
    }

    /**
     * Rows and weights.
     *
     * @throws PlanRefused if no row counts, or a weight is missing, not positive, or so large or small that sums do not
     *     keep it, or a design column is blank
     */
    void beforeSumming() throws SQLException {
        if (count("true") == 0) {
            throw PlanRefused.at(position(plan.rows().drop(), Condition::column), "no-row-left");
        }
        if (count(data.eligible()) == 0) {
            throw PlanRefused.at(position(plan.rows().eligible(), Condition::column), "no-eligible-row");
        }
        var problems = new ArrayList<>(weights());
        if (problems.isEmpty()) {
            problems.addAll(weightsTooFarApart());
        }
        switch (plan.design()) {
            case Design.Sampled sampled -> problems.addAll(design(sampled));
            case Design.Replicated replicated -> problems.addAll(replicateWeights(replicated));
        }
        refuse(problems);
    }

    /** Where the first of {@code named} stands; the plan as a whole where there is none. */
    private <T> Object position(List<T> named, Function<T, Located<String>> column) {
        return named.isEmpty() ? plan.file() : column.apply(named.getFirst()).position();
    }

    private List<PlanProblem> weights() throws SQLException {
        var weights = plan.design().weights();
        if (weights == null) {
            return List.of();
        }
        var column = Sql.name(weights.value());
        var wrong = "%s is null or not (%s > 0 and %s < 'infinity')".replace("%s", column);
        var problems = rows(wrong, weights, column, "not-a-weight");
        return problems.isEmpty() ? rows(WeightRange.outside(column), weights, column, "weight-of-no-size") : problems;
    }

    /** Weights of which too little would be left in the sums beside the largest. */
    private List<PlanProblem> weightsTooFarApart() throws SQLException {
        var weights = plan.design().weights();
        if (weights == null) {
            return List.of();
        }
        var column = Sql.name(weights.value());
        var range = WeightRange.read(connection, data, column);
        var lost = "%s and %s < %s".formatted(data.eligible(), column, Sql.literal(range.leastKept()));
        return range.isKept()
                ? List.of()
                : rows(lost, weights, column, "weight-lost", Double.toString(range.largest()));
    }

    private List<PlanProblem> replicateWeights(Design.Replicated replicated) throws SQLException {
        var problems = new ArrayList<PlanProblem>();
        for (var column : replicated.columns().names()) {
            var name = Sql.name(column.value());
            var wrong = "%s is null or not (%s >= 0 and %s < 'infinity')".replace("%s", name);
            problems.addAll(rows(wrong, column, name, "not-a-replicate-weight"));
        }
        return problems;
    }

    private List<PlanProblem> design(Design.Sampled sampled) throws SQLException {
        var columns = new ArrayList<Located<String>>();
        sampled.strata().forEach(columns::addAll);
        columns.addAll(sampled.clusters());
        var problems = new ArrayList<PlanProblem>();
        for (var column : columns) {
            var name = Sql.name(column.value());
            problems.addAll(rows(name + " is null", column, name, "blank-in-design"));
        }
        var population = sampled.population();
        if (population != null) {
            var sizes = population.kind() == Design.Population.Kind.SIZES;
            for (var column : population.columns()) {
                var name = Sql.name(column.value());
                var wrong = "%s is null or not (%s > 0%s)"
                        .formatted(name, name, sizes ? "" : " and %s <= 1".formatted(name));
                problems.addAll(rows(wrong, column, name, sizes ? "not-a-size" : "not-a-fraction"));
            }
        }
        for (var number : QuestionColumns.numbersAmongWords(plan, data)) {
            problems.addAll(
                    rows(QuestionColumns.noNumber(number), column(number), Sql.name(number.column()), "not-a-number"));
        }
        return problems;
    }

    /** Where the values stand that are no answers. */
    PlanRefused unknownAnswers(List<String> items) throws SQLException {
        var problems = new ArrayList<PlanProblem>();
        var scorings = Stream.concat(data.scorings().stream(), QuestionColumns.scorings(plan, data).stream())
                .toList();
        for (var scoring : scorings) {
            if (items.contains(scoring.item())) {
                var column = column(scoring);
                var known = String.join(", ", scoring.values().keySet());
                problems.addAll(rows(
                        scoring.unknown(),
                        column,
                        Sql.name(scoring.column()),
                        "unknown-answer",
                        scoring.item(),
                        known));
            }
        }
        return new PlanRefused(problems);
    }

    private Located<String> column(ItemScoring scoring) {
        return Stream.concat(plan.rows().items().stream(), plan.rows().questions().stream())
                .filter(item -> item.item().equals(scoring.item()))
                .findFirst()
                .orElseThrow()
                .column();
    }

    /** A design that the columns do not make. */
    PlanRefused design(RuntimeException refused, DesignColumns columns) throws SQLException {
        if (refused instanceof StratumHasOnePsu lonely) {
            var strata = plan.design() instanceof Design.Sampled sampled
                    ? sampled.strata().stream()
                            .limit(lonely.stage())
                            .flatMap(List::stream)
                            .toList()
                            .reversed()
                    : List.<Located<String>>of();
            return PlanRefused.at(position(strata, Function.identity()), "one-unit", lonely.stratum(), lonely.stage());
        }
        var problems = plan.design() instanceof Design.Sampled sampled
                ? new DesignProblems(connection, data, sampled, columns).find()
                : List.<PlanProblem>of();
        return problems.isEmpty()
                ? PlanRefused.at(plan.file(), "design-refused", String.valueOf(refused.getMessage()))
                : new PlanRefused(problems);
    }

    /**
     * @throws PlanRefused if a breakdown has no domain
     */
    void domains(Sample sample) {
        var problems = new ArrayList<PlanProblem>();
        for (var i = 0; i < sample.breakdowns().size(); i++) {
            if (sample.breakdowns().get(i).size() == 0) {
                var name = plan.results().domains().get(i).name();
                problems.add(PlanProblem.at(name.position(), "domain-empty", name.value()));
            }
        }
        refuse(problems);
    }

    private static void refuse(List<PlanProblem> problems) {
        if (!problems.isEmpty()) {
            throw new PlanRefused(problems);
        }
    }

    private long count(String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from %s where %s".formatted(data.relation(), condition))) {
            result.next();
            return result.getLong(1);
        }
    }

    /**
     * A problem for each of the first rows that meet a condition, and one that counts the rest.
     *
     * @param key of the words; blank fields have the same key with {@code -blank} at its end
     * @param arguments after the value, the column, and its position in the plan
     */
    private List<PlanProblem> rows(
            String condition, Located<String> column, String value, String key, Object... arguments)
            throws SQLException {
        var sql = "select %s, regexp_replace(cast(%s as varchar), '\\.0$', '') from %s where %s order by 1 limit %d"
                .formatted(Sql.name(PlannedData.ROW), value, data.relation(), condition, SHOWN);
        var problems = new ArrayList<PlanProblem>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var text = result.getString(2);
                var facts = new ArrayList<Object>(List.of(text == null ? "" : text, column, column.position()));
                facts.addAll(List.of(arguments));
                var words = PlanProblem.message(text == null ? key + "-blank" : key, facts.toArray());
                problems.add(new PlanProblem(data.place(result.getLong(1)), words));
            }
        }
        if (problems.size() == SHOWN) {
            problems.add(PlanProblem.at(column.position(), "more-rows", count(condition)));
        }
        return problems;
    }
}
