package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * Trimming: weights outside [lower, upper] are cut to the bound, and what was cut is spread in equal parts over the
 * weights that were inside, so that the sum stays.
 *
 * <p>Spreading may push others over a bound; strict trimming repeats until none is outside. A weight cut in one round
 * takes part in the spreading of the next. Rows without weight take no part. Margins met before are met no longer:
 * calibrate again.
 *
 * <p>For the variance the trimmed weights count as given.
 *
 * @param lower least weight, −∞ for none
 * @param upper greatest weight, +∞ for none
 * @param strict whether to repeat until all weights are inside
 * @see "F. J. Potter, A study of procedures to identify and trim extreme sampling weights (1990), ASA Proceedings"
 */
public record Trimming(double lower, double upper, boolean strict) implements WeightingStep {

    private static final int MOST_ROUNDS = 10_000;

    /** @throws IllegalArgumentException unless lower is below upper */
    public Trimming {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("weights trimmed to [%s, %s]".formatted(lower, upper));
        }
    }

    /**
     * @throws IllegalArgumentException if no weight is inside, or the bounds are too narrow for the sum (strict)
     * @throws NotConverged if strict trimming does not end
     */
    @Override
    public Adjustment apply(double[] weights) {
        WeightColumn.check(weights, weights.length);
        var before = Arrays.stream(weights).filter(weight -> weight != 0).toArray();
        var after = strict ? trimmedUntilInside(before) : trimmed(before);
        var all = weights.clone();
        for (int row = 0, next = 0; row < all.length; row++) {
            all[row] = weights[row] == 0 ? 0 : after[next++];
        }
        return new HeldFixed(all, WeightEffect.between(weights, all, null));
    }

    private boolean outside(double weight) {
        return weight < lower || weight > upper;
    }

    private double[] trimmed(double[] weights) {
        var excess = 0.0;
        var inside = 0;
        for (var weight : weights) {
            excess += weight - Math.clamp(weight, lower, upper);
            inside += outside(weight) ? 0 : 1;
        }
        if (inside == 0) {
            throw new IllegalArgumentException("no weight lies in [%s, %s]".formatted(lower, upper));
        }
        var share = excess / inside;
        return Arrays.stream(weights)
                .map(weight -> outside(weight) ? Math.clamp(weight, lower, upper) : weight + share)
                .toArray();
    }

    private double[] trimmedUntilInside(double[] weights) {
        var mean = Arrays.stream(weights).average().orElse(lower);
        if (outside(mean)) {
            throw new IllegalArgumentException(
                    "weights of mean %s cannot all lie in [%s, %s]".formatted(mean, lower, upper));
        }
        var rounds = 0;
        var current = weights;
        while (Arrays.stream(current).anyMatch(this::outside)) {
            if (++rounds > MOST_ROUNDS) {
                var most = Arrays.stream(current).max().orElse(upper);
                throw new NotConverged("trimming", MOST_ROUNDS, new Misfit("the largest weight", upper, most));
            }
            current = trimmed(current);
        }
        return current;
    }
}
