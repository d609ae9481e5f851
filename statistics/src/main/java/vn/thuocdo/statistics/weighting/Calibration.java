package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calibration: the weights w = g·d nearest to d that meet known totals, Σ w x = T.
 *
 * <p>g_k = F(x_kᵀλ / σ²_k) with F from the {@linkplain Distance distance}; λ by Newton's method. Columns that are
 * combinations of others are carried along; if their totals do not fit together, that is said before anything is tried.
 * A column of zeros whose total is 0 is harmless. Starting weights too small by a factor above 20 for every total are
 * first scaled up to the totals (not for {@link Distance.Linear}); bounds then hold relative to the scaled weights, as
 * in R.
 *
 * <p><b>Variance.</b> z ← v·e, with e the least-squares residual of z/v on X√(d/σ²) and v = g√(d σ²) for linear
 * calibration; on X√d and v = g√d for every other distance: the influence of y − xᵀB̂, weighted by g·d.
 *
 * <p><b>Clusters.</b> With clusters, x, σ² and d are replaced by their means over the cluster, so that all rows of a
 * household or sampling unit get the same g. The totals are met exactly if they had the same weight before.
 *
 * @see "J.-C. Deville, C.-E. Särndal, Calibration estimators in survey sampling (1992), JASA 87"
 */
public final class Calibration implements WeightingStep {

    private static final double EPSILON = 1e-7;
    private static final int MOST_ROUNDS = 100;

    private final Auxiliaries known;
    private final Auxiliaries solved;
    private final Distance distance;
    private final @Nullable Partition clusters;

    /** Calibration of each row by itself. */
    public Calibration(Auxiliaries known, Distance distance) {
        this.known = known;
        this.solved = known;
        this.distance = distance;
        this.clusters = null;
    }

    /**
     * Calibration with one factor for all rows of a cluster.
     *
     * @param clusters the number, from 0, of the household or sampling unit each row belongs to
     * @throws IllegalArgumentException if rows differ in number or a cluster number is negative
     */
    public Calibration(Auxiliaries known, Distance distance, int[] clusters) {
        if (clusters.length != known.rows()) {
            throw new IllegalArgumentException(
                    "%d cluster numbers for %d rows".formatted(clusters.length, known.rows()));
        }
        this.clusters = Partition.numbered(clusters);
        this.known = known;
        this.solved = known.averagedOver(this.clusters);
        this.distance = distance;
    }

    /**
     * @throws IllegalArgumentException if a weight is negative, or the totals contradict each other
     * @throws NotConverged if no weights within the bounds were found that meet the totals to 1e-7 of each
     */
    @Override
    public Adjustment apply(double[] weights) {
        WeightColumn.checkNotNegative(weights, known.rows());
        var design = clusters == null ? weights : clusters.means(weights);
        var solution = new CalibrationEquation(solved, design, distance).solve(EPSILON, MOST_ROUNDS);
        var after = new double[weights.length];
        Arrays.setAll(after, row -> weights[row] * solution.factors()[row]);
        var effect = WeightEffect.between(weights, after, known.misfit(after));
        return new Calibrated(solution.space(), solution.scale(), after, effect);
    }

    @Override
    public boolean keepsDegreesOfFreedom() {
        return !(distance instanceof Distance.Linear);
    }

    /**
     * @param space the columns the influence values are freed from
     * @param scale v of each row; 0 for rows that do not take part
     */
    private record Calibrated(ColumnSpace space, double[] scale, double[] weights, WeightEffect effect)
            implements Adjustment {

        @Override
        public void residuals(double[][] influence) {
            for (var term : influence) {
                Arrays.setAll(term, row -> scale[row] == 0 ? 0 : term[row] / scale[row]);
                space.takeOutOf(term);
                Arrays.setAll(term, row -> term[row] * scale[row]);
            }
        }
    }
}
