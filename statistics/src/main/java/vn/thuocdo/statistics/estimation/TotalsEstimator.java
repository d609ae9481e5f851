package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.statistics.design.DomainTotals;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.UnitTotals;
import vn.thuocdo.statistics.design.VarianceKernel;

/**
 * Estimates functions of totals, with errors, from summaries by sampling unit or stratum instead of rows. The numbers
 * are those that {@link Estimates#of} gives for the same rows.
 *
 * @param stages the stages of selection, outermost first; later ones only matter with a finite population
 */
public record TotalsEstimator(List<Stage> stages, LonelyPsu lonely, boolean lonelyInDomains) {

    public TotalsEstimator {
        stages = List.copyOf(stages);
    }

    /**
     * Estimates of one domain with their whole covariance.
     *
     * @param totals the domain's totals, one for each stage
     */
    public Estimates estimate(TotalsFunction function, List<? extends DomainTotals> totals) {
        var sums = totals.getFirst().sum();
        var gradient = function.gradient(sums);
        var covariance = new double[gradient.length][gradient.length];
        for (var stage = 0; stage < stages.size(); stage++) {
            var part = kernel(stage).covariance(totals.get(stage).map(gradient));
            for (var row = 0; row < covariance.length; row++) {
                for (var column = 0; column < covariance.length; column++) {
                    covariance[row][column] += part[row][column];
                }
            }
        }
        return new Estimates(function.terms(), function.value(sums), covariance, degreesOfFreedom(totals.getFirst()));
    }

    /** The variances of the estimates of one domain, without the covariances between them. */
    public double[] variances(TotalsFunction function, List<? extends DomainTotals> totals) {
        var gradient = function.gradient(totals.getFirst().sum());
        var variances = new double[gradient.length];
        for (var stage = 0; stage < stages.size(); stage++) {
            var part = kernel(stage).variances(totals.get(stage).map(gradient));
            for (var term = 0; term < variances.length; term++) {
                variances[term] += part[term];
            }
        }
        return variances;
    }

    /**
     * The variances of the estimates of one domain from replicates of the totals of its first-stage units.
     *
     * @param multipliers by unit and replicate
     */
    public static double[] replicateVariances(
            TotalsFunction function, UnitTotals totals, double[][] multipliers, ReplicateDesign.Scale scale) {
        var values = Arrays.stream(totals.weightedSums(multipliers))
                .map(function::value)
                .toArray(double[][]::new);
        return scale.variances(values, function.value(totals.sum()));
    }

    /** The units that have rows minus the strata that have. */
    public double degreesOfFreedom(DomainTotals first) {
        return first.degreesOfFreedom(stages.getFirst());
    }

    private VarianceKernel kernel(int stage) {
        return new VarianceKernel(stages.get(stage), lonely, lonelyInDomains);
    }
}
