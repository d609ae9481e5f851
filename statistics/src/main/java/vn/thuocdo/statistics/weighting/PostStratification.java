package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * Post-stratification: the weights of each cell are scaled to the cell's known total, w = d·N_c / N̂_c.
 *
 * <p>The variance is that of the residuals from the cell means: z_k ← z_k − w_k Σ_c(z d/w) / Σ_c d, with d and w the
 * weights before and after. A cell the sample lacks though the population has it is an error, or, if {@code partial},
 * left out: the weights then fall short of the population by that cell.
 *
 * @param cells the cells and their totals; several variables are crossed first
 * @param partial whether cells the sample lacks are passed over
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 7.6"
 */
public record PostStratification(Margin cells, boolean partial) implements WeightingStep {

    /** Every cell must be in the sample. */
    public PostStratification(Margin cells) {
        this(cells, false);
    }

    /**
     * @throws IllegalArgumentException if a cell is in the population but not in the sample (unless partial), or in the
     *     sample but not in the population
     */
    @Override
    public Adjustment apply(double[] weights) {
        var partition = cells.partition();
        WeightColumn.check(weights, partition.rows());
        var sums = partition.sums(weights);
        var after = partition.times(weights, cells.factors(sums, partial));
        var misfit = Misfit.largest(cells.labels(), cells.totals(), partition.sums(after));
        return new PostStratified(
                partition, weights.clone(), sums, after, WeightEffect.between(weights, after, misfit));
    }

    private record PostStratified(
            Partition cells, double[] before, double[] sums, double[] weights, WeightEffect effect)
            implements Adjustment {

        @Override
        public void residuals(double[][] influence) {
            for (var term : influence) {
                var means = means(term);
                Arrays.setAll(term, row -> term[row] - weights[row] * means[cells.groups()[row]]);
            }
        }

        /** Σ (z d/w) / Σ d in each cell. */
        private double[] means(double[] term) {
            var means = new double[sums.length];
            for (var row = 0; row < term.length; row++) {
                if (weights[row] != 0) {
                    var cell = cells.groups()[row];
                    means[cell] += term[row] * before[row] / weights[row] / sums[cell];
                }
            }
            return means;
        }
    }
}
