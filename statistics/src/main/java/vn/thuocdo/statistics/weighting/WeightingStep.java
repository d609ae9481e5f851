package vn.thuocdo.statistics.weighting;

import vn.thuocdo.statistics.design.Reweighting;

/**
 * A rule that turns weights into other weights, and can be applied again to each replicate.
 *
 * <p>A step holds everything it needs but the weights: classes, totals, model columns, one entry per row of the sample
 * as drawn. Applying it twice to the same weights gives the same result; nothing is remembered in between.
 */
@FunctionalInterface
public interface WeightingStep extends Reweighting {

    @Override
    Adjustment apply(double[] weights);
}
