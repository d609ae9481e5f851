package vn.thuocdo.statistics.weighting;

/**
 * What unequal weights alone cost in precision: the factor 1 + CV² by which they enlarge the variance of a mean, if
 * they have nothing to do with the variable.
 *
 * @param designEffect n·Σw² / (Σw)² = 1 + CV², at least 1
 * @param effectiveSize (Σw)² / Σw² = n / {@code designEffect}, the equally weighted answers worth as much
 * @param squaredVariation CV², the variance of the weights (divisor n) over their squared mean
 * @see "L. Kish, Survey Sampling (1965), § 11.7"
 */
public record KishEffect(double designEffect, double effectiveSize, double squaredVariation) {

    /**
     * Of the weights of a sample.
     *
     * @param weights in any unit; at least one is not 0
     * @throws IllegalArgumentException if there is none, a weight is negative or not finite, or all are 0
     */
    public static KishEffect of(double[] weights) {
        var sum = 0.0;
        var squares = 0.0;
        for (var weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight %s is not a number ≥ 0".formatted(weight));
            }
            sum += weight;
            squares += weight * weight;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("%d weights add up to %s".formatted(weights.length, sum));
        }
        var mean = sum / weights.length;
        var deviations = 0.0;
        for (var weight : weights) {
            deviations += (weight - mean) * (weight - mean);
        }
        var variation = deviations / weights.length / (mean * mean);
        return new KishEffect(weights.length * squares / (sum * sum), sum * sum / squares, variation);
    }
}
