package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.DuckDbEngine;
import vn.thuocdo.measurement.engine.RowSample;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.SimpleVariances;
import vn.thuocdo.measurement.engine.SpreadScan;
import vn.thuocdo.measurement.engine.Totals;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsSample;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Precision;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.StratumHasOnePsu;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.MeanCombinations;

/** Has the data summed, or kept as rows where the plan weights them: whichever its design needs. */
final class Samples {

    private final DuckDBConnection connection;
    private final Plan plan;
    private final PlannedData data;

    Samples(DuckDBConnection connection, Plan plan, PlannedData data) {
        this.connection = connection;
        this.plan = plan;
        this.data = data;
    }

    Sample of(TotalsRequest request) throws SQLException {
        return plan.design() instanceof Design.Sampled sampled
                        && plan.weighting().isEmpty()
                ? summed(request, sampled)
                : new RowSamples(connection, plan, data).of(request);
    }

    /** What design effects are measured against; nothing where the plan wants none. */
    SimpleVariances simpleVariances(
            TotalsRequest request, Sample sample, Function<Sample.Place, MeanCombinations> functions)
            throws SQLException {
        if (!plan.precision().intervals().designEffects()) {
            return SimpleVariances.UNKNOWN;
        }
        return sample instanceof RowSample rows
                ? rows.simpleVariances(functions)
                : new SpreadScan(connection, request).read(sample, functions);
    }

    private Sample summed(TotalsRequest request, Design.Sampled sampled) throws SQLException {
        var design = byUnit(firstStageOnly(request.design(), sampled));
        var totals = new DuckDbEngine(connection).sum(request.with(design));
        var replicates = Optional.ofNullable(plan.precision().replicates())
                .map(wanted -> replicates(wanted, totals, sampled.lonely()));
        return new TotalsSample(totals, sampled.lonely(), sampled.lonelyInDomains(), replicates);
    }

    private static DesignColumns firstStageOnly(DesignColumns design, Design.Sampled sampled) {
        return sampled.ultimateCluster()
                ? new DesignColumns(
                        first(design.strata()),
                        first(design.clusters()),
                        first(design.population()),
                        design.kind(),
                        design.nested())
                : design;
    }

    /** Replicates need the units one by one, also where they are rows. */
    private DesignColumns byUnit(DesignColumns design) {
        return plan.precision().replicates() != null && design.clusters().isEmpty()
                ? new DesignColumns(
                        design.strata(),
                        List.of(Sql.name(PlannedData.ROW)),
                        design.population(),
                        design.kind(),
                        design.nested())
                : design;
    }

    private static List<String> first(List<String> stages) {
        return stages.subList(0, Math.min(1, stages.size()));
    }

    private TotalsSample.UnitReplicates replicates(Precision.Replicates wanted, Totals totals, LonelyPsu lonely) {
        var design = unitsAsRows(totals.stages().getFirst(), lonely);
        var made = make(plan, wanted, design);
        var multipliers = new double[design.rows()][made.replicates()];
        for (var r = 0; r < made.replicates(); r++) {
            var weights = made.weights(r);
            for (var unit = 0; unit < weights.length; unit++) {
                multipliers[unit][r] = weights[unit];
            }
        }
        return new TotalsSample.UnitReplicates(multipliers, made.scale());
    }

    /**
     * @throws PlanRefused if the design has no replicates of this kind
     */
    static ReplicateDesign make(Plan plan, Precision.Replicates wanted, SurveyDesign design) {
        try {
            return make(wanted, design);
        } catch (StratumHasOnePsu lonely) {
            throw lonely;
        } catch (IllegalArgumentException e) {
            throw PlanRefused.at(plan.file(), "replicates-refused", String.valueOf(e.getMessage()));
        }
    }

    private static ReplicateDesign make(Precision.Replicates wanted, SurveyDesign design) {
        return switch (wanted.method()) {
            case JK1 -> Replication.jackknifeOne(design, false);
            case JKN -> Replication.jackknife(design, false);
            case BRR -> Replication.balanced(design, 0, false);
            case FAY -> Replication.balanced(design, wanted.rho(), false);
            case RAO_WU -> Replication.raoWu(design, wanted.count(), wanted.seed());
            case CANTY_DAVISON -> Replication.cantyDavison(design, wanted.count(), wanted.seed());
        };
    }

    /** The first stage as a sample whose rows are its units, in their order, each of weight 1. */
    private static SurveyDesign unitsAsRows(Stage stage, LonelyPsu lonely) {
        var weights = new double[stage.units()];
        Arrays.fill(weights, 1);
        var builder = SurveyDesign.of(stage.units())
                .weights(weights)
                .strata(new Classification(stage.stratum(), stage.labels()))
                .lonely(lonely);
        if (IntStream.range(0, stage.strata()).anyMatch(h -> Double.isFinite(stage.population()[h]))) {
            var sizes = IntStream.range(0, stage.units())
                    .mapToDouble(unit -> stage.population()[stage.stratum()[unit]])
                    .toArray();
            builder.population(new FinitePopulation.Sizes(List.of(sizes)));
        }
        return builder.build();
    }
}
