package vn.thuocdo.statistics.weighting;

/** A rule that turns weights into other weights; it can be applied again to the weights of each replicate. */
@FunctionalInterface
public interface WeightingStep {

    Adjustment apply(double[] weights);
}
