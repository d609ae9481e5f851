package vn.thuocdo.measurement.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.statistics.design.CellTotals;
import vn.thuocdo.statistics.design.DomainTotals;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.MergeableTotals;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.VarianceKernel;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.TotalsEstimator;
import vn.thuocdo.statistics.estimation.TotalsFunction;

/** A sample known by its totals. Rows are never looked at again. */
public final class TotalsSample implements Sample {

    private final Totals totals;
    private final TotalsEstimator estimator;
    private final Optional<UnitReplicates> replicates;
    private final double degreesOfFreedom;

    /**
     * Replicates by first-stage unit.
     *
     * @param multipliers by unit and replicate
     */
    public record UnitReplicates(double[][] multipliers, ReplicateDesign.Scale scale) {}

    public TotalsSample(Totals totals, LonelyPsu lonely, boolean lonelyInDomains, Optional<UnitReplicates> replicates) {
        this.totals = totals;
        this.estimator = new TotalsEstimator(totals.stages(), lonely, lonelyInDomains);
        this.replicates = replicates;
        this.degreesOfFreedom =
                estimator.degreesOfFreedom(totals.everybody().getFirst().of(EVERYBODY.domain()));
    }

    @Override
    public List<Totals.DomainNames> breakdowns() {
        return totals.breakdowns();
    }

    @Override
    public Facts facts() {
        return totals.facts();
    }

    @Override
    public long answers(Place place, int item) {
        return stages(place).getFirst().answers(place.domain(), item);
    }

    @Override
    public double[] totals(Place place) {
        return stages(place).getFirst().of(place.domain()).sum();
    }

    @Override
    public Figures figures(Place place, TotalsFunction function) {
        var byStage = domainTotals(place);
        var first = byStage.getFirst();
        var variances = replicates
                .map(each -> TotalsEstimator.replicateVariances(
                        function, ((CellTotals) first).units(), each.multipliers(), each.scale()))
                .orElseGet(() -> estimator.variances(function, byStage));
        return new Figures(function.value(first.sum()), variances, degreesOfFreedom(first));
    }

    @Override
    public Estimates jointly(List<Place> places, List<TotalsFunction> functions) {
        Sample.checkApart(places, functions);
        var terms = new ArrayList<String>();
        functions.forEach(function -> terms.addAll(function.terms()));
        var values = new double[terms.size()];
        var perStage = new ArrayList<List<DomainTotals>>();
        totals.stages().forEach(stage -> perStage.add(new ArrayList<>()));
        var at = 0;
        for (var i = 0; i < places.size(); i++) {
            var byStage = domainTotals(places.get(i));
            var sums = byStage.getFirst().sum();
            var value = functions.get(i).value(sums);
            System.arraycopy(value, 0, values, at, value.length);
            at += value.length;
            var gradient = functions.get(i).gradient(sums);
            for (var stage = 0; stage < byStage.size(); stage++) {
                perStage.get(stage).add(byStage.get(stage).map(gradient));
            }
        }
        var together = perStage.stream().map(DomainTotals::sideBySide).toList();
        return new Estimates(terms, values, covariance(together, terms.size()), degreesOfFreedom(together.getFirst()));
    }

    /** Everybody's; none for a domain of a single unit, because a mean has no spread between units there. */
    private double degreesOfFreedom(DomainTotals domain) {
        return domain.present() > 1 ? degreesOfFreedom : 0;
    }

    private double[][] covariance(List<DomainTotals> byStage, int terms) {
        var sum = new double[terms][terms];
        for (var stage = 0; stage < byStage.size(); stage++) {
            var kernel =
                    new VarianceKernel(totals.stages().get(stage), estimator.lonely(), estimator.lonelyInDomains());
            var part = kernel.covariance(byStage.get(stage));
            for (var row = 0; row < terms; row++) {
                for (var column = 0; column < terms; column++) {
                    sum[row][column] += part[row][column];
                }
            }
        }
        return sum;
    }

    private List<? extends DomainTotals> domainTotals(Place place) {
        return stages(place).stream().map(stage -> stage.of(place.domain())).toList();
    }

    private List<? extends MergeableTotals> stages(Place place) {
        return place.breakdown() < 0 ? totals.everybody() : totals.byBreakdown().get(place.breakdown());
    }
}
