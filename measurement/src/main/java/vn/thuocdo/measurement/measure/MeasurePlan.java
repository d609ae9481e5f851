package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.engine.DesignRefused;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.DomainColumns;
import vn.thuocdo.measurement.engine.UnknownAnswers;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.RankDomains;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.statistics.design.StratumHasOnePsu;

/** Carries out a plan, from its files to its indices. */
public final class MeasurePlan {

    private final Plan plan;
    private final DatabaseSettings settings;
    private final String software;

    /**
     * @param software name and version, kept with the figures
     */
    public MeasurePlan(Plan plan, DatabaseSettings settings, String software) {
        this.plan = plan;
        this.settings = settings;
        this.software = software;
    }

    /**
     * Measures.
     *
     * @throws vn.thuocdo.measurement.data.DataRefused if a data file cannot be taken
     * @throws PlanRefused if the plan does not fit its data
     */
    public IndexSet measure() throws SQLException, IOException {
        try (var database = Database.open(settings)) {
            var data = PlannedData.load(database, plan);
            var checks = new DataChecks(database.connection(), plan, data);
            checks.beforeSumming();
            try {
                return measure(database, data, checks);
            } catch (UnknownAnswers unknown) {
                throw checks.unknownAnswers(unknown.items());
            } catch (DesignRefused | StratumHasOnePsu refused) {
                throw checks.design(refused, Waves.of(plan, data).design());
            }
        }
    }

    private IndexSet measure(Database database, PlannedData data, DataChecks checks) throws SQLException {
        var items = data.scorings().stream().map(ItemScoring::item).toList();
        var recipe = Recipes.of(plan, items);
        var waves = Waves.of(plan, data);
        waves.requireRows(database.connection());
        var eligible =
                waves.current().map(wave -> data.eligible() + " and " + wave).orElse(data.eligible());
        var breakdowns = plan.results().domains().stream()
                .map(domain -> new DomainColumns(domain.name().value(), columns(domain)))
                .toList();
        var samples = new Samples(database.connection(), plan, data);
        var request = request(data, eligible, waves.design(), breakdowns);
        var sample = samples.of(request);
        checks.domains(sample);
        var indices = indices(sample, recipe, samples, request);
        var overall = new DomainIndex(
                "",
                plan.heading().title(),
                sample.facts().eligible(),
                indices.cells(Sample.EVERYBODY, recipe.minimumCount()),
                null);
        var labels = new DomainLabels(plan);
        var results = new ArrayList<Breakdown>();
        for (var i = 0; i < breakdowns.size(); i++) {
            results.add(breakdown(plan.results().domains().get(i), i, sample, recipe, indices, labels, database));
        }
        var differences = new Differences(plan, sample, indices, recipe, labels).between();
        differences.addAll(waves.changes(samples, recipe, labels));
        var places = DomainPlace.of(plan, recipe, sample, results);
        return IndexSets.of(plan, recipe, sample, overall, results, differences, data, database, software, eligible)
                .with(beside(database, data, recipe, request, places));
    }

    private Beside beside(
            Database database, PlannedData data, Recipe recipe, TotalsRequest index, List<DomainPlace> places)
            throws SQLException {
        return new Beside(
                new QuestionsOfPlan(plan, data, database, recipe, index, places).results(),
                new StatisticsOfPlan(plan, data, database.connection(), recipe, index, places).results());
    }

    private TotalsRequest request(
            PlannedData data, String eligible, DesignColumns design, List<DomainColumns> breakdowns) {
        return new TotalsRequest(
                data.relation(),
                eligible,
                data.scorings().stream().map(ItemScoring::scored).toList(),
                data.weight(),
                design,
                breakdowns);
    }

    static List<String> columns(Domain domain) {
        return PlannedData.names(domain.by()).stream()
                .map(column -> "cast(%s as varchar)".formatted(Sql.name(column)))
                .toList();
    }

    private static ComputeIndices indices(Sample sample, Recipe recipe, Samples samples, TotalsRequest request)
            throws SQLException {
        var indices = new ComputeIndices(sample, recipe);
        return indices.against(samples.simpleVariances(request, sample, indices::function));
    }

    private Breakdown breakdown(
            Domain domain,
            int number,
            Sample sample,
            Recipe recipe,
            ComputeIndices indices,
            DomainLabels labels,
            Database database)
            throws SQLException {
        var names = sample.breakdowns().get(number);
        var minimum = domain.minimumCount() == null ? recipe.minimumCount() : domain.minimumCount();
        var places = new LinkedHashMap<String, Sample.Place>();
        for (var d = 0; d < names.size(); d++) {
            places.put(DomainLabels.key(names.values().get(d)), new Sample.Place(number, d));
        }
        var cells = new LinkedHashMap<String, Map<String, Cell>>();
        places.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), indices.cells(entry.getValue(), minimum)))
                .toList()
                .forEach(entry -> cells.put(entry.getKey(), entry.getValue()));
        var ranks = domain.ranked()
                ? new Peers(database.connection(), domain).ranks(new RankDomains(indices, recipe), places, cells)
                : RankDomains.Ranks.NONE;
        var domains = new ArrayList<DomainIndex>();
        for (var d = 0; d < names.size(); d++) {
            var values = names.values().get(d);
            var key = DomainLabels.key(values);
            domains.add(new DomainIndex(
                    key,
                    labels.label(domain, values),
                    names.forms()[d],
                    cells.getOrDefault(key, Map.of()),
                    ranks.byKey().get(key)));
        }
        labels.sort(domain, domains);
        return new Breakdown(names.code(), labels.title(domain), domains, ranks.groups());
    }
}
