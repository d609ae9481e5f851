package vn.thuocdo.statistics.weighting;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps taken one after the other, each on the weights the last one left.
 *
 * <p><b>Variance.</b> The residual steps are applied to the influence values in the order of application, each with the
 * weights of its own step: z ← residual₁(z), z ← residual₂(z), …, and the design's kernel is taken of what remains.
 * Classes, propensities and trimming are held fixed and add nothing; replicates that repeat the whole sequence do
 * carry their part.
 *
 * @param steps in order of application; none leaves the weights as they are
 * @see "T. Lumley, Complex Surveys (2010), ch. 7"
 */
public record WeightingSequence(List<WeightingStep> steps) implements WeightingStep {

    public WeightingSequence {
        steps = List.copyOf(steps);
    }

    @Override
    public Applied apply(double[] weights) {
        var adjustments = new ArrayList<Adjustment>(steps.size());
        var current = weights;
        for (var step : steps) {
            var adjustment = step.apply(current);
            adjustments.add(adjustment);
            current = adjustment.weights();
        }
        return new Applied(adjustments, current.clone(), WeightEffect.between(weights, current, null));
    }

    /**
     * What a sequence did.
     *
     * @param steps what each step did, in order; each has its own effect
     * @param weights after the last step
     * @param effect from before the first step to after the last
     */
    public record Applied(List<Adjustment> steps, double[] weights, WeightEffect effect) implements Adjustment {

        public Applied {
            steps = List.copyOf(steps);
        }

        @Override
        public void residuals(double[][] influence) {
            steps.forEach(step -> step.residuals(influence));
        }
    }
}
