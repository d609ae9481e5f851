package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sample whose variances come from estimating again with each of many sets of replicate weights.
 *
 * <p>V = scale · Σᵣ scaleᵣ (θᵣ − c)(θᵣ − c)ᵀ, where c is the estimate itself or the mean over the replicates.
 */
public final class ReplicateDesign implements Design {

    private final double[] weights;
    private final ReplicateWeights replicates;
    private final Scale scale;

    /** Degrees of freedom of the whole sample from before a step that keeps them; not a number if they are counted. */
    private final double keptDegrees;

    /**
     * How replicates are turned into a variance.
     *
     * @param overall the factor before the sum
     * @param each one factor for each replicate
     * @param aroundEstimate whether deviations are from the estimate rather than from the replicates' mean
     */
    public record Scale(double overall, double[] each, boolean aroundEstimate) {

        /** The same factor for all of {@code replicates}. */
        public static Scale even(double overall, int replicates, boolean aroundEstimate) {
            var each = new double[replicates];
            Arrays.fill(each, 1);
            return new Scale(overall, each, aroundEstimate);
        }

        private Scale of(List<Integer> replicates) {
            return new Scale(
                    overall, replicates.stream().mapToDouble(r -> each[r]).toArray(), aroundEstimate);
        }

        /**
         * The covariance of estimates, from their values in the replicates. A replicate with a value that is not a
         * number is left out.
         *
         * @param values by replicate and term
         * @param estimate by term, with the full sample's weights
         */
        public double[][] covariance(double[][] values, double[] estimate) {
            var terms = estimate.length;
            var usable = usable(values);
            var centre = aroundEstimate ? estimate : mean(values, usable, terms);
            var covariance = new double[terms][terms];
            for (var r : usable) {
                var factor = overall * each[r];
                for (var a = 0; a < terms; a++) {
                    for (var b = 0; b < terms; b++) {
                        covariance[a][b] += factor * (values[r][a] - centre[a]) * (values[r][b] - centre[b]);
                    }
                }
            }
            return covariance;
        }

        /**
         * The variances alone. As in {@link #covariance}, but each term leaves out only the replicates in which it is
         * not a number itself.
         */
        public double[] variances(double[][] values, double[] estimate) {
            var variances = new double[estimate.length];
            for (var term = 0; term < variances.length; term++) {
                var t = term;
                var ofTerm = Arrays.stream(values)
                        .map(replicate -> new double[] {replicate[t]})
                        .toArray(double[][]::new);
                variances[term] = covariance(ofTerm, new double[] {estimate[term]})[0][0];
            }
            return variances;
        }

        private static int[] usable(double[][] values) {
            var usable = new int[values.length];
            var count = 0;
            for (var r = 0; r < values.length; r++) {
                if (Arrays.stream(values[r]).noneMatch(Double::isNaN)) {
                    usable[count++] = r;
                }
            }
            if (count == 0) {
                throw new IllegalArgumentException("no replicate has an estimate");
            }
            return Arrays.copyOf(usable, count);
        }

        private double[] mean(double[][] values, int[] usable, int terms) {
            var mean = new double[terms];
            var count = 0;
            for (var r : usable) {
                if (each[r] > 0) {
                    count++;
                    for (var term = 0; term < terms; term++) {
                        mean[term] += values[r][term];
                    }
                }
            }
            for (var term = 0; term < terms; term++) {
                mean[term] /= count;
            }
            return mean;
        }
    }

    private ReplicateDesign(double[] weights, ReplicateWeights replicates, Scale scale, double keptDegrees) {
        if (replicates.count() != scale.each().length) {
            throw new IllegalArgumentException(
                    "%d replicates with %d factors".formatted(replicates.count(), scale.each().length));
        }
        this.weights = weights.clone();
        this.replicates = replicates;
        this.scale = scale;
        this.keptDegrees = keptDegrees;
    }

    /**
     * Replicates that multiply the weights of all rows of a sampling unit alike.
     *
     * @param unit the sampling unit of each row
     * @param multipliers by replicate and unit
     */
    public static ReplicateDesign ofUnits(double[] weights, int[] unit, double[][] multipliers, Scale scale) {
        var replicates = new ReplicateWeights.OfUnits(weights.clone(), unit.clone(), multipliers);
        return new ReplicateDesign(weights, replicates, scale, Double.NaN);
    }

    /**
     * Replicate weights as they stand in the data.
     *
     * @param replicates by replicate and row, the weights themselves
     */
    public static ReplicateDesign ofWeights(double[] weights, double[][] replicates, Scale scale) {
        return new ReplicateDesign(weights, new ReplicateWeights.OfRows(replicates), scale, Double.NaN);
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** The weights of replicate {@code r}. */
    public double[] weights(int r) {
        return replicates.of(r);
    }

    public int replicates() {
        return replicates.count();
    }

    public Scale scale() {
        return scale;
    }

    /**
     * The design after a step of weighting that is carried out anew in every replicate.
     *
     * <p>A replicate in which nobody is left of a category that the population has cannot be weighted: it is left out,
     * its scale with it, as R leaves out replicates without an estimate. The others keep their scales.
     *
     * @throws IllegalArgumentException if the step cannot be carried out with the weights of the full sample, or with
     *     those of any replicate
     */
    public ReplicateDesign adjust(Reweighting step) {
        var after = step.apply(weights()).weights();
        var again = new ArrayList<double[]>();
        var kept = new ArrayList<Integer>();
        for (var r = 0; r < replicates(); r++) {
            try {
                again.add(step.apply(weights(r)).weights());
                kept.add(r);
            } catch (NobodySampled left) {
                if (kept.isEmpty() && r == replicates() - 1) {
                    throw left;
                }
            }
        }
        return new ReplicateDesign(
                after,
                new ReplicateWeights.OfRows(again.toArray(double[][]::new)),
                scale.of(kept),
                step.keepsDegreesOfFreedom() ? degreesOfFreedom(Domain.all(rows())) : Double.NaN);
    }

    /**
     * The rank of the replicate weights in the domain, less one. After a step that {@linkplain
     * Reweighting#keepsDegreesOfFreedom keeps} them, the whole sample has those from before.
     */
    @Override
    public double degreesOfFreedom(Domain domain) {
        return !Double.isNaN(keptDegrees) && domain.count() == rows() ? keptDegrees : replicates.rank(domain) - 1;
    }
}
