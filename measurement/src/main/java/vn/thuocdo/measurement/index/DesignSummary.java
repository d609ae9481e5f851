package vn.thuocdo.measurement.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param thin classes of non-response that should be joined with others
     * @param replicatesLost replicates left out because nobody was left in them of a category of the population
     */
    public record WeightStep(
            String kind,
            double sumBefore,
            double sumAfter,
            double effectAfter,
            long lost,
            List<ThinClass> thin,
            int replicatesLost) {

        public WeightStep {
            thin = List.copyOf(thin);
        }
    }

    /**
     * A class of non-response in which few respondents stand for the others, or each for many.
     *
     * @param name its values
     * @param respondents how many answered
     * @param factor how many times its own weight a respondent carries
     * @param nearest the class whose response rate is nearest, to join it with; absent if there is no other
     */
    public record ThinClass(
            String name,
            int respondents,
            double factor,
            @Nullable String nearest) {}
}
