package vn.thuocdo.measurement.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.DomainColumns;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.plan.Comparison;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.regression.Trend;

/**
 * Several waves in one plan. The indices are those of the last wave; changes and trends go back to the others. Waves
 * drawn each by itself are strata above the strata, so that nothing varies together; in a panel the same clusters
 * stand in each wave.
 */
final class Waves {

    private final Plan plan;
    private final PlannedData data;

    private Waves(Plan plan, PlannedData data) {
        this.plan = plan;
        this.data = data;
    }

    static Waves of(Plan plan, PlannedData data) {
        return new Waves(plan, data);
    }

    /** What a comparison of waves has in common. */
    private record Wanted(
            @Nullable Located<String> column,
            List<Located<String>> waves,
            Comparison.Samples samples,
            List<Located<String>> domains,
            boolean trend) {}

    private static List<Wanted> wanted(Plan plan) {
        var all = new ArrayList<Wanted>();
        for (var comparison : plan.results().comparisons()) {
            switch (comparison) {
                case Comparison.Between _ -> {}
                case Comparison.Change(var column, var from, var to, var samples, var domains) ->
                    all.add(new Wanted(column, List.of(from, to), samples, domains, false));
                case Comparison.Trend(var column, var waves, var samples, var domains) ->
                    all.add(new Wanted(column, waves, samples, domains, true));
            }
        }
        return all;
    }

    /** What tells waves apart that were drawn each by itself, if the plan compares such. */
    static Optional<String> drawnApart(Plan plan) {
        return wanted(plan).stream()
                .findFirst()
                .filter(wanted -> wanted.samples() == Comparison.Samples.INDEPENDENT)
                .map(Waves::expression);
    }

    /** The condition on rows of the last wave, if the plan compares waves. */
    Optional<String> current() {
        return wanted(plan).stream()
                .findFirst()
                .map(wanted -> "%s = %s"
                        .formatted(
                                expression(wanted),
                                Sql.text(wanted.waves().getLast().value())));
    }

    /** The design of the last wave's figures: with the wave above the strata where each wave was drawn by itself. */
    DesignColumns design() {
        return wanted(plan).stream().findFirst().map(this::design).orElse(data.design());
    }

    private DesignColumns design(Wanted wanted) {
        var design = data.design();
        return wanted.samples() == Comparison.Samples.INDEPENDENT ? crossed(design, expression(wanted)) : design;
    }

    private static String expression(Wanted wanted) {
        var column = wanted.column();
        return "cast(%s as varchar)".formatted(Sql.name(column == null ? PlannedData.WAVE : column.value()));
    }

    List<Difference> changes(Samples samples, Recipe recipe, DomainLabels labels) throws SQLException {
        var differences = new ArrayList<Difference>();
        for (var wanted : wanted(plan)) {
            var breakdowns = new ArrayList<DomainColumns>();
            breakdowns.add(new DomainColumns("wave", List.of(expression(wanted))));
            for (var name : wanted.domains()) {
                var columns = new ArrayList<>(List.of(expression(wanted)));
                columns.addAll(MeasurePlan.columns(domain(name)));
                breakdowns.add(new DomainColumns(name.value(), columns));
            }
            var sample = samples.of(request(wanted, breakdowns));
            differences.addAll(changes(wanted, sample, recipe, labels));
        }
        return differences;
    }

    /**
     * @throws PlanRefused if no eligible row is of a wave that is compared
     */
    void requireRows(Connection connection) throws SQLException {
        for (var wanted : wanted(plan)) {
            var sql = "select distinct %s from %s where %s"
                    .formatted(expression(wanted), data.relation(), data.eligible());
            var found = new HashSet<String>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    found.add(String.valueOf(result.getString(1)));
                }
            }
            for (var wave : wanted.waves()) {
                if (!found.contains(wave.value())) {
                    throw PlanRefused.at(wave.position(), "wave-empty", wave.value());
                }
            }
        }
    }

    private TotalsRequest request(Wanted wanted, List<DomainColumns> breakdowns) {
        return new TotalsRequest(
                data.relation(),
                data.eligible(),
                data.scorings().stream().map(ItemScoring::scored).toList(),
                data.weight(),
                design(wanted),
                breakdowns);
    }

    /** The wave above the first strata, with names of units that may be used again in another wave. */
    private static DesignColumns crossed(DesignColumns design, String wave) {
        var strata = new ArrayList<>(design.strata());
        var first = strata.isEmpty() ? wave : "(%s || ' · ' || %s)".formatted(wave, strata.removeFirst());
        strata.addFirst(first);
        return new DesignColumns(strata, design.clusters(), design.population(), design.kind(), true);
    }

    private List<Difference> changes(Wanted wanted, Sample sample, Recipe recipe, DomainLabels labels) {
        var indices = new ComputeIndices(sample, recipe);
        var differences = new ArrayList<Difference>();
        differences.add(difference(
                wanted,
                "overall",
                plan.heading().title(),
                places(wanted, sample, 0, List.of()),
                indices,
                recipe.minimumCount()));
        for (var d = 0; d < wanted.domains().size(); d++) {
            var domain = domain(wanted.domains().get(d));
            var minimum = domain.minimumCount(recipe.minimumCount());
            for (var values : valuesInAllWaves(wanted, sample, d + 1)) {
                differences.add(difference(
                        wanted,
                        domain.name().value() + ": " + DomainLabels.key(values),
                        labels.label(domain, values),
                        places(wanted, sample, d + 1, values),
                        indices,
                        minimum));
            }
        }
        return differences;
    }

    private static Difference difference(
            Wanted wanted, String code, String label, List<Sample.Place> places, ComputeIndices indices, int minimum) {
        var from = wanted.waves().getFirst().value();
        var to = wanted.waves().getLast().value();
        var changes = wanted.trend()
                ? indices.contrast(places, Trend.coefficients(WaveTimes.of(PlannedData.names(wanted.waves()))), minimum)
                : indices.changes(places.getFirst(), places.getLast(), minimum);
        return new Difference(wanted.trend() ? "trend " + code : code, label, from, to, changes);
    }

    private List<List<String>> valuesInAllWaves(Wanted wanted, Sample sample, int breakdown) {
        var names = sample.breakdowns().get(breakdown);
        var last = wanted.waves().getLast().value();
        return names.values().stream()
                .filter(values -> values.getFirst().equals(last))
                .map(values -> values.subList(1, values.size()))
                .filter(values -> wanted.waves().stream().allMatch(wave -> names.find(with(wave.value(), values)) >= 0))
                .toList();
    }

    private List<Sample.Place> places(Wanted wanted, Sample sample, int breakdown, List<String> values) {
        var names = sample.breakdowns().get(breakdown);
        var places = new ArrayList<Sample.Place>();
        for (var wave : wanted.waves()) {
            places.add(new Sample.Place(breakdown, names.find(with(wave.value(), values))));
        }
        return places;
    }

    private static List<String> with(String wave, List<String> values) {
        var all = new ArrayList<>(List.of(wave));
        all.addAll(values);
        return all;
    }

    private Domain domain(Located<String> name) {
        return plan.results().domains().stream()
                .filter(domain -> domain.name().value().equals(name.value()))
                .findFirst()
                .orElseThrow(() -> PlanRefused.at(name.position(), "unknown-domain", name.value()));
    }
}
