package vn.thuocdo.statistics.design;

/**
 * A step of weighting as a design sees it: weights in, weights out, and the same again for each replicate. The steps
 * themselves are in {@code vn.thuocdo.statistics.weighting}, which builds on designs, not the other way round.
 */
@FunctionalInterface
public interface Reweighting {

    /**
     * Carries the step out.
     *
     * @param weights one finite number per row, 0 for a row that stands for nobody; left as it is
     * @throws IllegalArgumentException if the weights do not fit the step, or the rule cannot be kept with them
     */
    Reweighted apply(double[] weights);

    /**
     * Whether replicates keep the degrees of freedom they had before the step, when it is carried out anew in each. As
     * in R they do where weights are calibrated by any distance but the linear one without bounds, and are counted anew
     * otherwise.
     */
    default boolean keepsDegreesOfFreedom() {
        return false;
    }
}
