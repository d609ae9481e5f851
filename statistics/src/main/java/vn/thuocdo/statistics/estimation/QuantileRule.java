package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import vn.thuocdo.statistics.design.Domain;

/**
 * What the p-quantile of weighted values is, where p falls between two of them. With values sorted, weights w, their
 * cumulative sums C and W = Σw, the rules 1 to 9 are those of Hyndman and Fan for weights.
 *
 * @see "R. J. Hyndman, Y. Fan (1996), The American Statistician 50"
 */
public enum QuantileRule {
    /** The smallest value with C ≥ pW: the inverse of the distribution function. */
    MATHEMATICAL,
    /** As the inverse, but halfway between two values where C = pW: what schools teach of the median. */
    SCHOOL,
    /** Of Shah and Vaish: a step at (S + ½ − w/2)/(n+1), with S the sums of w over its mean. */
    SHAH_VAISH,
    /** Rule 1, the same as {@link #MATHEMATICAL}. */
    HF1,
    /** Rule 2, the same as {@link #SCHOOL}. */
    HF2,
    /** Rule 3: equal values count as one, and at equality the even one is taken. */
    HF3,
    /** Rule 4: straight lines through C/W. */
    HF4,
    /** Rule 5: straight lines through (C − w/2)/W. */
    HF5,
    /** Rule 6: straight lines through C/(W + w of the last). */
    HF6,
    /** Rule 7: straight lines through the sums before each value over the sum before the last. */
    HF7,
    /** Rule 8: straight lines through (⅓ C before + ⅔ C)/(W + ⅓ w of the last). */
    HF8,
    /** Rule 9: straight lines through (⅜ C before + ⅝ C)/(W + ¼ w of the last). */
    HF9;

    /**
     * The quantile of the values in a domain; rows without weight do not count.
     *
     * @param probability from 0 to 1
     * @return not a number if no row has a weight
     */
    public double of(double[] values, double[] weights, Domain domain, double probability) {
        var sorted = SortedValues.of(values, weights, domain);
        return sorted.x().length == 0 ? Double.NaN : of(sorted, probability);
    }

    /** The same where rounding decides ties, as {@link QuantileConvention#LIKE_R} says. */
    double likeR(double[] values, double[] weights, Domain domain, double probability) {
        var inverted = Arrays.stream(weights).map(weight -> 1 / (1 / weight)).toArray();
        var sorted = SortedValues.of(values, inverted, domain);
        if (sorted.x().length == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case MATHEMATICAL, HF1, SCHOOL, HF2, HF4 ->
                RoundedSums.of(sorted, domain.mask(inverted)).quantile(this, probability);
            case HF3 -> {
                var merged = sorted.merged();
                yield RoundedSums.of(merged, merged.w()).quantile(this, probability);
            }
            case SHAH_VAISH, HF5, HF6, HF7, HF8, HF9 -> of(sorted, probability);
        };
    }

    private double of(SortedValues sorted, double p) {
        return switch (this) {
            case MATHEMATICAL, HF1 -> sorted.step(p, false, false);
            case SCHOOL, HF2 -> sorted.step(p, true, false);
            case HF3 -> sorted.merged().step(p, false, true);
            case HF4 -> sorted.line(p, j -> sorted.sum(j) / sorted.total());
            case HF5 -> sorted.line(p, j -> (sorted.sum(j) - sorted.w()[j] / 2) / sorted.total());
            case HF6 -> sorted.line(p, j -> sorted.sum(j) / (sorted.total() + sorted.lastWeight()));
            case HF7 -> sorted.line(p, j -> sorted.sum(j - 1) / sorted.sum(sorted.x().length - 2));
            case HF8 -> sorted.line(p, j -> sorted.between(j, 1.0 / 3) / (sorted.total() + sorted.lastWeight() / 3));
            case HF9 -> sorted.line(p, j -> sorted.between(j, 3.0 / 8) / (sorted.total() + sorted.lastWeight() / 4));
            case SHAH_VAISH -> sorted.shahVaish(p);
        };
    }
}
