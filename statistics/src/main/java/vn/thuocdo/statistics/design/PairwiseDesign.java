package vn.thuocdo.statistics.design;

import java.util.BitSet;

/**
 * A sample drawn in one stage without replacement and with unequal probabilities, whose variances are sums over all
 * pairs of units.
 *
 * <p>V = Σₖ Σₗ Δₖₗ zₖ zₗ with z the influence values, weight included. Δₖₗ = 1 − πₖπₗ/πₖₗ from the joint inclusion
 * probabilities, or an approximation that does without them. The form of Yates and Grundy takes Σₖ zₖ² Σₗ Δₖₗ off;
 * it holds for samples of fixed size. Both may come out negative.
 *
 * @see "D. G. Horvitz, D. J. Thompson (1952), JASA 47; F. Yates, P. M. Grundy (1953), JRSS B 15"
 */
public final class PairwiseDesign implements Design {

    private final double[] probabilities;
    private final Classification units;
    private final Classification strata;
    private final double[][] pairs;
    private final boolean yatesGrundy;

    private PairwiseDesign(
            double[] probabilities,
            Classification units,
            Classification strata,
            double[][] pairs,
            boolean yatesGrundy) {
        this.probabilities = probabilities.clone();
        this.units = units;
        this.strata = strata;
        this.pairs = pairs;
        this.yatesGrundy = yatesGrundy;
        for (var probability : probabilities) {
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException(probability + " is no inclusion probability");
            }
        }
    }

    /**
     * With the joint inclusion probabilities of the sampled rows.
     *
     * @param joint πₖₗ by row and row, πₖ on the diagonal; all positive
     */
    public static PairwiseDesign ofJointProbabilities(double[][] joint, boolean yatesGrundy) {
        var rows = joint.length;
        var probabilities = new double[rows];
        var pairs = new double[rows][rows];
        for (var k = 0; k < rows; k++) {
            probabilities[k] = joint[k][k];
            for (var l = 0; l < rows; l++) {
                if (!(joint[k][l] > 0)) {
                    throw new IllegalArgumentException(
                            "rows %d and %d have joint probability %s".formatted(k, l, joint[k][l]));
                }
                pairs[k][l] = 1 - joint[k][k] * joint[l][l] / joint[k][l];
            }
        }
        return new PairwiseDesign(
                probabilities, Classification.each(rows), Classification.single(rows), pairs, yatesGrundy);
    }

    /**
     * With Overton's approximation πₖₗ ≈ (n−1) πₖ πₗ / (n − (πₖ+πₗ)/2) within each stratum.
     *
     * @param units the unit of each row
     * @see "W. S. Overton (1985), A sampling plan for streams in the National Stream Survey"
     */
    public static PairwiseDesign overton(
            double[] probabilities, Classification units, Classification strata, boolean yatesGrundy) {
        return approximate(probabilities, units, strata, yatesGrundy, (p, q, n, h) -> 1 - (n - (p + q) / 2) / (n - 1));
    }

    /**
     * With the approximation of Hartley and Rao, Δₖₗ = 1 − (n − πₖ − πₗ + c)/(n−1).
     *
     * @param meanSquare for each stratum c = Σ π²/n over its population; estimated by the sample's mean of π if empty
     * @see "H. O. Hartley, J. N. K. Rao (1962), Ann. Math. Stat. 33, eq. 5.15"
     */
    public static PairwiseDesign hartleyRao(
            double[] probabilities,
            Classification units,
            Classification strata,
            double[] meanSquare,
            boolean yatesGrundy) {
        var c = meanSquare.length == 0 ? stratumMeans(probabilities, units, strata) : meanSquare;
        return approximate(
                probabilities, units, strata, yatesGrundy, (p, q, n, h) -> 1 - (n - (p + q) + c[h]) / (n - 1));
    }

    private interface Approximation {
        double pair(double first, double second, int units, int stratum);
    }

    private static PairwiseDesign approximate(
            double[] probabilities,
            Classification units,
            Classification strata,
            boolean yatesGrundy,
            Approximation approximation) {
        var leaders = firstRows(units);
        var sizes = new int[strata.size()];
        for (var row : leaders) {
            sizes[strata.codes()[row]]++;
        }
        var pairs = new double[leaders.length][leaders.length];
        for (var k = 0; k < leaders.length; k++) {
            var h = strata.codes()[leaders[k]];
            for (var l = 0; l < leaders.length; l++) {
                var p = probabilities[leaders[k]];
                var q = probabilities[leaders[l]];
                if (h == strata.codes()[leaders[l]] && p + q < 2) {
                    pairs[k][l] = approximation.pair(p, q, sizes[h], h);
                }
            }
            pairs[k][k] = 1 - probabilities[leaders[k]];
        }
        return new PairwiseDesign(probabilities, units, strata, pairs, yatesGrundy);
    }

    private static double[] stratumMeans(double[] probabilities, Classification units, Classification strata) {
        var sums = new double[strata.size()];
        var counts = new int[strata.size()];
        for (var row : firstRows(units)) {
            sums[strata.codes()[row]] += probabilities[row];
            counts[strata.codes()[row]]++;
        }
        for (var h = 0; h < sums.length; h++) {
            sums[h] /= counts[h];
        }
        return sums;
    }

    private static int[] firstRows(Classification units) {
        var first = new int[units.size()];
        for (var row = units.rows() - 1; row >= 0; row--) {
            first[units.codes()[row]] = row;
        }
        return first;
    }

    /**
     * The covariance of estimates.
     *
     * @param influence by term and row, multiplied by the weight, zero outside the domain
     */
    public double[][] covariance(double[][] influence) {
        var terms = influence.length;
        var totals = new double[terms][units.size()];
        for (var term = 0; term < terms; term++) {
            for (var row = 0; row < rows(); row++) {
                totals[term][units.codes()[row]] += influence[term][row];
            }
        }
        var covariance = new double[terms][terms];
        for (var a = 0; a < terms; a++) {
            for (var b = 0; b <= a; b++) {
                covariance[a][b] = overPairs(totals[a], totals[b]);
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }

    private double overPairs(double[] x, double[] y) {
        var sum = 0.0;
        for (var k = 0; k < x.length; k++) {
            for (var l = 0; l < x.length; l++) {
                sum += pairs[k][l] * (x[k] * y[l] - (yatesGrundy ? x[k] * y[k] : 0));
            }
        }
        return sum;
    }

    @Override
    public double[] weights() {
        var weights = new double[probabilities.length];
        for (var row = 0; row < weights.length; row++) {
            weights[row] = 1 / probabilities[row];
        }
        return weights;
    }

    @Override
    public double degreesOfFreedom(Domain domain) {
        var unitsThere = new BitSet();
        var strataThere = new BitSet();
        domain.rows().stream().forEach(row -> {
            unitsThere.set(units.codes()[row]);
            strataThere.set(strata.codes()[row]);
        });
        return unitsThere.cardinality() - strataThere.cardinality();
    }
}
