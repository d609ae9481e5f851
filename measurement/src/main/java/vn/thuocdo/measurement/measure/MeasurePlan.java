package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.engine.DesignRefused;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.TotalsRequest.DomainColumns;
import vn.thuocdo.measurement.engine.UnknownAnswers;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.IndexSet;
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
        var recipe =
                Recipes.of(plan, data.scorings().stream().map(ItemScoring::item).toList());
        var waves = Waves.of(plan, data);
        waves.requireRows(database.connection());
        var samples = new Samples(database.connection(), plan, data);
        var request = request(data, waves);
        var sample = samples.of(request);
        checks.domains(sample);
        var indices = indices(sample, recipe, samples, request);
        var labels = new DomainLabels(plan);
        var breakdowns = new Breakdowns(database.connection(), sample, recipe, indices, labels)
                .of(plan.results().domains());
        var differences = new Differences(plan, sample, indices, recipe, labels).between();
        differences.addAll(waves.changes(samples, recipe, labels));
        var responses = new ResponseCounts(database, data, request.eligible()).ofItems(sample);
        var places = DomainPlace.of(plan, recipe, sample, breakdowns);
        return new IndexSets(plan, recipe, sample, indices)
                .of(breakdowns, differences, responses, Sources.of(software, plan.file(), data.tables()))
                .with(beside(database, data, recipe, request, places));
    }

    private Beside beside(
            Database database, PlannedData data, Recipe recipe, TotalsRequest index, List<DomainPlace> places)
            throws SQLException {
        return new Beside(
                new QuestionsOfPlan(plan, data, database, recipe, index, places).results(),
                new StatisticsOfPlan(plan, data, database.connection(), recipe, index, places).results());
    }

    private TotalsRequest request(PlannedData data, Waves waves) {
        var breakdowns = plan.results().domains().stream()
                .map(domain -> new DomainColumns(domain.name().value(), columns(domain)))
                .toList();
        return new TotalsRequest(
                data.relation(),
                waves.current().map(wave -> data.eligible() + " and " + wave).orElse(data.eligible()),
                data.scorings().stream().map(ItemScoring::scored).toList(),
                data.weight(),
                waves.design(),
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
}
