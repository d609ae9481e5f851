package vn.thuocdo.statistics.weighting;

import vn.thuocdo.statistics.design.Reweighted;

/** What a step did to one set of weights. */
public interface Adjustment extends Reweighted {

    /** Whether the step is held fixed, so that {@link #residuals} leaves every influence value as it is. */
    default boolean isHeldFixed() {
        return false;
    }

    /** How the step changed the weights as a whole. */
    WeightEffect effect();
}
