package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * Trimming: weights outside [lower, upper] are cut to the bound, and what was cut is spread in equal parts over the
 * weights that were inside, so that the sum stays.
 *
 * <p>Spreading may push others over a bound; strict trimming repeats until none is outside. A weight cut once
 * stays at its bound. Rows without weight take no part. Margins met before are met no longer:
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

    /** @throws IllegalArgumentException unless lower is below upper */
    public Trimming {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("weights trimmed to [%s, %s]".formatted(lower, upper));
        }
    }

    /**
     * @throws IllegalArgumentException if no weight is inside, or the bounds are too narrow for the sum (strict)
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
        var current = weights;
        var cut = new boolean[weights.length];
        while (Arrays.stream(current).anyMatch(this::outside)) {
            current = trimmedOnceMore(current, cut);
        }
        return current;
    }

    /** Cuts what is outside now, and spreads it over the weights that were never cut. */
    private double[] trimmedOnceMore(double[] weights, boolean[] cut) {
        var excess = 0.0;
        var untouched = 0;
        for (var i = 0; i < weights.length; i++) {
            cut[i] |= outside(weights[i]);
            excess += weights[i] - Math.clamp(weights[i], lower, upper);
            untouched += cut[i] ? 0 : 1;
        }
        if (untouched == 0) {
            throw new IllegalArgumentException("no weight is left inside [%s, %s]".formatted(lower, upper));
        }
        var share = excess / untouched;
        var next = weights.clone();
        Arrays.setAll(next, i -> cut[i] ? Math.clamp(weights[i], lower, upper) : weights[i] + share);
        return next;
    }
}
