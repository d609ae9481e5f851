package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Sample;
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
     * @throws PlanRefused if no row counts, or a weight is missing or not positive, or a design column is blank
     */
    void beforeSumming() throws SQLException {
        if (count("true") == 0) {
            throw new PlanRefused(List.of("%s: no row is left after what the plan drops".formatted(plan.file())));
        }
        if (count(data.eligible()) == 0) {
            throw new PlanRefused(List.of(
                    "%s: no row meets what the plan asks of eligible rows; see rows: eligible".formatted(plan.file())));
        }
        var lines = new ArrayList<String>();
        var weights = plan.design().weights();
        if (weights != null) {
            var column = Sql.name(weights.value());
            lines.addAll(rows(
                    "%s is null or not (%s > 0)".formatted(column, column),
                    weights,
                    column,
                    "is no weight above 0; mend it, or leave the row out with rows: drop"));
        }
        if (plan.design() instanceof Design.Sampled sampled) {
            var columns = new ArrayList<Located<String>>();
            sampled.strata().forEach(columns::addAll);
            columns.addAll(sampled.clusters());
            for (var column : columns) {
                var name = Sql.name(column.value());
                lines.addAll(
                        rows(name + " is null", column, name, "is blank, but every row needs its stratum and cluster"));
            }
        }
        for (var number : QuestionColumns.numbersAmongWords(plan, data)) {
            lines.addAll(rows(
                    QuestionColumns.noNumber(number),
                    column(number),
                    Sql.name(number.column()),
                    "is no number; say what it means with recode"));
        }
        refuse(lines);
    }

    /** Where the values stand that are no answers. */
    PlanRefused unknownAnswers(List<String> items) throws SQLException {
        var lines = new ArrayList<String>();
        var scorings = Stream.concat(data.scorings().stream(), QuestionColumns.scorings(plan, data).stream())
                .toList();
        for (var scoring : scorings) {
            if (items.contains(scoring.item())) {
                var column = column(scoring);
                var known = scoring.values().keySet().stream().collect(Collectors.joining(", "));
                lines.addAll(rows(
                        scoring.unknown(),
                        column,
                        Sql.name(scoring.column()),
                        "is no answer to %s (%s); say what it means with recode".formatted(scoring.item(), known)));
            }
        }
        return new PlanRefused(lines);
    }

    private Located<String> column(ItemScoring scoring) {
        return Stream.concat(plan.rows().items().stream(), plan.rows().questions().stream())
                .filter(item -> item.item().equals(scoring.item()))
                .findFirst()
                .orElseThrow()
                .column();
    }

    /** A design that the columns do not make. */
    PlanRefused design(RuntimeException refused) {
        return new PlanRefused(List.of("%s: design: %s%s".formatted(plan.file(), refused.getMessage(), mend(refused))));
    }

    private static String mend(RuntimeException refused) {
        return refused instanceof StratumHasOnePsu
                ? "; choose lonely-psu: adjust, average, certainty or remove, or join the stratum to another"
                : "";
    }

    /**
     * @throws PlanRefused if a breakdown has no domain
     */
    void domains(Sample sample) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < sample.breakdowns().size(); i++) {
            if (sample.breakdowns().get(i).size() == 0) {
                var name = plan.results().domains().get(i).name();
                lines.add("%s: domain '%s' is empty: no eligible row has a value in its columns"
                        .formatted(name.position(), name.value()));
            }
        }
        refuse(lines);
    }

    private static void refuse(List<String> lines) {
        if (!lines.isEmpty()) {
            throw new PlanRefused(lines);
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

    /** A line for each of the first rows that meet a condition, and one that counts the rest. */
    private List<String> rows(String condition, Located<String> column, String value, String what) throws SQLException {
        var sql = "select %s, cast(%s as varchar) from %s where %s order by 1 limit %d"
                .formatted(Sql.name(PlannedData.ROW), value, data.relation(), condition, SHOWN);
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var text = result.getString(2);
                lines.add("%s, column '%s': %s %s (%s)"
                        .formatted(
                                data.place(result.getLong(1)),
                                column.value(),
                                text == null ? "a blank field" : "'" + text + "'",
                                what,
                                column.position()));
            }
        }
        if (lines.size() == SHOWN) {
            lines.add("… %d rows in all".formatted(count(condition)));
        }
        return lines;
    }
}
