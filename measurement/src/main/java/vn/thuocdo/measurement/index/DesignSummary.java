package vn.thuocdo.measurement.index;

import java.util.List;

/**
 * How the sample was drawn and weighted.
 *
 * @param rows forms in the sample as drawn
 * @param eligible forms that pass the plan's filters
 * @param strata of the first stage
 * @param units sampling units of the first stage
 * @param degreesOfFreedom of the design
 * @param sumOfWeights over the eligible forms
 * @param weightEffect Kish's 1 + CV² of the weights
 * @param variance how variances were made, such as {@code linearised} or {@code rao-wu 200 seed 7}
 * @param lonely strata with a single unit, by name
 * @param steps what weighting did, in order
 */
public record DesignSummary(
        long rows,
        long eligible,
        int strata,
        int units,
        double degreesOfFreedom,
        double sumOfWeights,
        double weightEffect,
        String variance,
        List<String> lonely,
        List<WeightStep> steps) {

    public DesignSummary {
        lonely = List.copyOf(lonely);
        steps = List.copyOf(steps);
    }

    /**
     * One step of weighting.
     *
     * @param kind such as {@code nonresponse-classes}
     * @param sumBefore sum of the weights before
     * @param sumAfter sum of the weights after
     * @param effectAfter Kish's 1 + CV² after
     * @param lost forms whose weight became zero
     */
    public record WeightStep(String kind, double sumBefore, double sumAfter, double effectAfter, long lost) {}
}
