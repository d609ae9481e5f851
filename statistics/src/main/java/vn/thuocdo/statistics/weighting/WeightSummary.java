package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * How large and how unequal a set of weights is.
 *
 * @param cases number of weights
 * @param sum Σ w
 * @param sumOfSquares Σ w²
 * @param smallest the least weight
 * @param largest the greatest weight
 */
public record WeightSummary(int cases, double sum, double sumOfSquares, double smallest, double largest) {

    /**
     * The summary of every weight, zeros too.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WeightSummary of(double[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("no weights");
        }
        var numbers = Arrays.stream(weights).summaryStatistics();
        var squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return new WeightSummary(weights.length, numbers.getSum(), squares, numbers.getMin(), numbers.getMax());
    }

    /** The summary of the rows that stand for somebody: those whose weight is not 0. */
    public static WeightSummary ofCases(double[] weights) {
        return of(Arrays.stream(weights).filter(weight -> weight != 0).toArray());
    }

    /**
     * Kish's design effect of weighting, n Σw² / (Σw)² = 1 + CV²: by how much unequal weights alone inflate the
     * variance of a mean unrelated to them.
     *
     * @see "L. Kish, Survey Sampling (1965), § 11.7"
     */
    public double designEffect() {
        return cases * sumOfSquares / (sum * sum);
    }

    /** Coefficient of variation of the weights, √(designEffect − 1). */
    public double coefficientOfVariation() {
        return Math.sqrt(Math.max(0, designEffect() - 1));
    }

    /** How many equally weighted cases say as much, (Σw)² / Σw². */
    public double effectiveCases() {
        return cases / designEffect();
    }
}
