package vn.thuocdo.statistics.weighting;

/**
 * A rule that turns weights into other weights, and can be applied again to each replicate.
 *
 * <p>A step holds everything it needs but the weights: classes, totals, model columns, one entry per row of the sample
 * as drawn. Applying it twice to the same weights gives the same result; nothing is remembered in between.
 */
@FunctionalInterface
public interface WeightingStep {

    /**
     * Applies the rule.
     *
     * @param weights one finite number per row, 0 for a row that stands for nobody; left as it is
     * @throws IllegalArgumentException if the weights do not fit the step, or the rule cannot be kept with them
     */
    Adjustment apply(double[] weights);
}
