package vn.thuocdo.measurement.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.weighting.NonresponseClasses;

/**
 * How a sample was drawn and weighted.
 *
 * @param rows in the sample as drawn
 * @param eligible rows that count
 * @param weight the sum of their weights
 * @param squaredWeight the sum of their squared weights
 * @param strata of the first stage
 * @param units sampling units of the first stage
 * @param lonely strata with a single unit that was not the only one there is
 * @param steps what weighting did, in order
 */
public record Facts(
        long rows,
        long eligible,
        double weight,
        double squaredWeight,
        int strata,
        int units,
        List<String> lonely,
        List<WeightingEffect> steps) {

    public Facts {
        lonely = List.copyOf(lonely);
        steps = List.copyOf(steps);
    }

    /**
     * What a step of weighting did.
     *
     * @param kind as the plan names it
     * @param before the sum of the weights before
     * @param after the sum of the weights after
     * @param effect Kish's 1 + CV² of the weights after
     * @param lost rows whose weight became zero
     * @param thin classes of non-response with too few respondents, or too great a factor
     * @param replicatesLost replicates left out because nobody was left in them of a category of the population
     */
    public record WeightingEffect(
            String kind,
            double before,
            double after,
            double effect,
            long lost,
            List<NonresponseClasses.Collapse> thin,
            int replicatesLost) {

        public WeightingEffect {
            thin = List.copyOf(thin);
        }
    }

    static Facts of(WeightSummary weights, Stage first, List<WeightingEffect> steps) {
        return new Facts(
                weights.sample(),
                weights.rows(),
                weights.sum(),
                weights.squares(),
                first.strata(),
                Arrays.stream(first.sampled()).sum(),
                lonely(first),
                steps);
    }

    /** The strata of a stage that have a single unit, which was not the only one there is. */
    public static List<String> lonely(Stage stage) {
        return IntStream.range(0, stage.strata())
                .filter(h -> stage.sampled()[h] == 1 && stage.population()[h] > 1)
                .mapToObj(stage.labels()::get)
                .toList();
    }

    /** Kish's effect of unequal weights, 1 + CV². */
    public double weightEffect() {
        return eligible * squaredWeight / (weight * weight);
    }

    /** Units less strata of the first stage. */
    public double degreesOfFreedom() {
        return units - strata;
    }
}
