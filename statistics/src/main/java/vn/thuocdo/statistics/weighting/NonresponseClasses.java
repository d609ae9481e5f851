package vn.thuocdo.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.statistics.design.Classification;

/**
 * Non-response classes: in each class the respondents carry the weight of those who did not answer.
 *
 * <p>f_c = Σ_c d / Σ_{c, answered} d; w = f_c d for respondents, 0 for others. Unbiased if within a class answering has
 * nothing to do with what is asked. For the linearised variance the factors count as known.
 *
 * @param classes the class of each row drawn
 * @param responded whether the row answered
 * @param limits what makes a class too thin
 * @see "J. G. Bethlehem, F. Cobben, B. Schouten, Handbook of Nonresponse in Household Surveys (2011), § 8.3"
 */
public record NonresponseClasses(Classification classes, boolean[] responded, Limits limits) implements WeightingStep {

    /**
     * When a class should be collapsed with another.
     *
     * @param fewestRespondents classes with fewer are too thin; usually 20 to 30
     * @param largestFactor classes with a greater factor are too thin; usually 2 to 3
     */
    public record Limits(int fewestRespondents, double largestFactor) {

        /** At least 20 respondents, a factor of 3 at most. */
        public static final Limits USUAL = new Limits(20, 3);

        /** @throws IllegalArgumentException if the factor is below 1 or the count negative */
        public Limits {
            if (fewestRespondents < 0 || !(largestFactor >= 1)) {
                throw new IllegalArgumentException("classes of at least %d respondents and a factor of at most %s"
                        .formatted(fewestRespondents, largestFactor));
            }
        }
    }

    /**
     * A class too thin, and the class whose response rate is nearest.
     *
     * @param thin the label of the class
     * @param into the label of the class to join it with; absent where there is no other
     * @param respondents how many answered in the thin class
     * @param factor its factor
     */
    public record Collapse(String thin, @Nullable String into, int respondents, double factor) {}

    /** @throws IllegalArgumentException if rows differ in number */
    public NonresponseClasses {
        if (responded.length != classes.rows()) {
            throw new IllegalArgumentException(
                    "%d classes and %d outcomes".formatted(classes.rows(), responded.length));
        }
    }

    /** Classes under the usual limits. */
    public NonresponseClasses(Classification classes, boolean[] responded) {
        this(classes, responded, Limits.USUAL);
    }

    /** @throws IllegalArgumentException if nobody answered in a class that has weight, or a weight is negative */
    @Override
    public Classed apply(double[] weights) {
        WeightColumn.checkNotNegative(weights, classes.rows());
        var answering = weights.clone();
        Arrays.setAll(answering, row -> responded[row] ? weights[row] : 0);
        var partition = Partition.of(classes);
        var drawn = partition.sums(weights);
        var answered = partition.sums(answering);
        var factors = new double[classes.size()];
        for (var group = 0; group < factors.length; group++) {
            if (drawn[group] > 0 && answered[group] == 0) {
                throw new IllegalArgumentException("nobody answered in class %s, which has weight %s: collapse it"
                        .formatted(classes.labels().get(group), drawn[group]));
            }
            factors[group] = drawn[group] == 0 ? 1 : drawn[group] / answered[group];
        }
        var after = partition.times(answering, factors);
        var effect = WeightEffect.between(weights, after, null);
        return new Classed(after, effect, factors, collapses(weights, factors), ResponseRate.of(weights, responded));
    }

    private List<Collapse> collapses(double[] weights, double[] factors) {
        var respondents = new int[factors.length];
        IntStream.range(0, weights.length)
                .filter(row -> responded[row] && weights[row] > 0)
                .forEach(row -> respondents[classes.codes()[row]]++);
        var collapses = new ArrayList<Collapse>();
        for (var group = 0; group < factors.length; group++) {
            var thin = respondents[group] < limits.fewestRespondents || factors[group] > limits.largestFactor;
            if (thin && respondents[group] > 0) {
                collapses.add(new Collapse(
                        classes.labels().get(group),
                        nearest(group, factors, respondents),
                        respondents[group],
                        factors[group]));
            }
        }
        return List.copyOf(collapses);
    }

    private @Nullable String nearest(int group, double[] factors, int[] respondents) {
        return IntStream.range(0, factors.length)
                .filter(other -> other != group && respondents[other] > 0)
                .boxed()
                .min(Comparator.comparingDouble(other -> Math.abs(1 / factors[other] - 1 / factors[group])))
                .map(classes.labels()::get)
                .orElse(null);
    }

    /**
     * Weights carried by the respondents of each class.
     *
     * @param weights 0 for those who did not answer
     * @param effect the change as a whole; {@code lost} are those who did not answer
     * @param factors f_c by class; 1 for a class without weight
     * @param collapses classes that are too thin, in order
     * @param rate how many answered
     */
    public record Classed(
            double[] weights, WeightEffect effect, double[] factors, List<Collapse> collapses, ResponseRate rate)
            implements Adjustment {

        @Override
        public void residuals(double[][] influence) {
            // Factors count as known.
        }

        @Override
        public boolean isHeldFixed() {
            return true;
        }
    }
}
