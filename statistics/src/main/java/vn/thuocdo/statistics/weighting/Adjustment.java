package vn.thuocdo.statistics.weighting;

import vn.thuocdo.statistics.design.Reweighted;

/** What a step did to one set of weights. */
public interface Adjustment extends Reweighted {

    /** How the step changed the weights as a whole. */
    WeightEffect effect();
}
