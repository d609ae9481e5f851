package vn.thuocdo.statistics.weighting;

import org.jspecify.annotations.Nullable;

/**
 * What a step did to the weights as a whole.
 *
 * @param before rows with a weight before the step
 * @param after rows with a weight after it
 * @param lost rows that had a weight and have none now
 * @param largestMisfit the known total met worst; null if the step knows no totals
 */
public record WeightEffect(
        WeightSummary before,
        WeightSummary after,
        int lost,
        @Nullable Misfit largestMisfit) {

    static WeightEffect between(double[] before, double[] after, @Nullable Misfit largestMisfit) {
        var lost = 0;
        for (var row = 0; row < before.length; row++) {
            if (before[row] != 0 && after[row] == 0) {
                lost++;
            }
        }
        return new WeightEffect(WeightSummary.ofCases(before), WeightSummary.ofCases(after), lost, largestMisfit);
    }

    /** By how much the step changes the variance through unequal weights alone: the ratio of Kish's design effects. */
    public double varianceFactor() {
        return after.designEffect() / before.designEffect();
    }
}
