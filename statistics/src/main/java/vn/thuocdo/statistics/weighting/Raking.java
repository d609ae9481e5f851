package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Raking (iterative proportional fitting): the weights are scaled to one margin after the other until all are met.
 *
 * <p>The cycles end when no cell of the joint weighted table changes by ε or more; an ε below 1 is a share of the sum
 * of the weights. Empty cells of the joint table stay empty; a category empty in the sample only, or in the population
 * only, is an error.
 *
 * <p><b>Variance.</b> Ten cycles over the margins of z ← z − w·mean(z/w), the plain mean over the rows of each
 * category, with w the weights after that margin in the last cycle: what R's {@code survey} does.
 *
 * @see "J.-C. Deville, C.-E. Särndal, O. Sautory, Generalized raking procedures in survey sampling (1993), JASA 88"
 */
public final class Raking implements WeightingStep {

    /** By how much, relatively, the margins' populations may differ. */
    private static final double SAME_POPULATION = 1e-6;

    private static final double MET = 1e-6;

    private final List<Margin> margins;
    private final JointTable table;
    private final double epsilon;
    private final int mostCycles;
    private final boolean keepUnconverged;

    /**
     * Raking that settles to a billionth of the population, or fails.
     *
     * @param margins at least one, in the order they are fitted; their totals add up to the same population
     * @throws IllegalArgumentException if there is no margin, rows differ in number, or the margins add up to different
     *     populations
     */
    public Raking(List<Margin> margins) {
        this(margins, 1e-9, 1000, false);
    }

    /**
     * Raking to a chosen accuracy.
     *
     * @param margins as above
     * @param epsilon ε, positive
     * @param mostCycles cycles after which the search ends, at least 1
     * @param keepUnconverged whether the weights of the last cycle are given out though ε was not reached, or margins
     *     that contradict each other through empty cells were not met
     * @throws IllegalArgumentException as above, or if ε or the number of cycles is out of range
     */
    public Raking(List<Margin> margins, double epsilon, int mostCycles, boolean keepUnconverged) {
        if (margins.isEmpty() || !(epsilon > 0) || mostCycles < 1) {
            throw new IllegalArgumentException(
                    "raking of %d margins to %s in at most %d cycles".formatted(margins.size(), epsilon, mostCycles));
        }
        margins.forEach(margin -> checkSame(margins.getFirst(), margin));
        this.margins = List.copyOf(margins);
        this.table = JointTable.of(this.margins);
        this.epsilon = epsilon;
        this.mostCycles = mostCycles;
        this.keepUnconverged = keepUnconverged;
    }

    private static void checkSame(Margin first, Margin margin) {
        if (margin.classes().rows() != first.classes().rows()) {
            throw new IllegalArgumentException("margins of %d and %d rows"
                    .formatted(first.classes().rows(), margin.classes().rows()));
        }
        if (Math.abs(margin.population() - first.population()) > SAME_POPULATION * first.population()) {
            throw new IllegalArgumentException("margins add up to different populations: %s over %s, %s over %s"
                    .formatted(first.population(), first.labels(), margin.population(), margin.labels()));
        }
    }

    /**
     * @throws IllegalArgumentException if a category is empty in the sample only, or in the population only
     * @throws NotConverged if ε is not reached or a margin not met, unless unconverged weights are kept
     */
    @Override
    public Adjustment apply(double[] weights) {
        WeightColumn.check(weights, table.cells().rows());
        var change = epsilon < 1 ? epsilon * Arrays.stream(weights).sum() : epsilon;
        var factors = table.rake(weights, change, mostCycles);
        var after = new double[margins.size()][];
        Arrays.setAll(after, margin -> table.cells().times(weights, factors.after()[margin]));
        var raked = after[after.length - 1];
        var misfit = largestMisfit(raked);
        if (!keepUnconverged && !(factors.converged() && met(misfit, change))) {
            throw new NotConverged("raking", factors.cycles(), misfit);
        }
        return new Raked(margins, after, WeightEffect.between(weights, raked, misfit));
    }

    /** Margins that contradict each other make the cycles repeat themselves: nothing changes, nothing is met. */
    private boolean met(Misfit misfit, double change) {
        return misfit.relative() < MET
                || Math.abs(misfit.reached() - misfit.wanted())
                        < change * table.cells().count();
    }

    private Misfit largestMisfit(double[] weights) {
        return margins.stream()
                .map(margin -> Misfit.largest(
                        margin.labels(), margin.totals(), margin.partition().sums(weights)))
                .reduce((one, other) -> other.relative() > one.relative() ? other : one)
                .orElseThrow();
    }
}
