package vn.thuocdo.statistics.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thuocdo.statistics.estimation.ReferenceDistributions;

/**
 * How large a sample must be.
 *
 * @see "docs/methods/sample-size.md"
 */
public final class SampleSize {

    private SampleSize() {}

    /**
     * The size the programme's training material prescribes: n = N / (1 + N·e²), rounded as {@code rounding} says, in
     * exact decimal arithmetic.
     *
     * <p>It is the size for a share of ½ at 95.45 % (z = 2) under simple random drawing, without design effect and
     * non-response; e is 0.05 in the programme.
     *
     * @param population N ≥ 1, transactions or people
     * @param margin e, above 0 and below 1
     * @param rounding {@link RoundingMode#CEILING} unless the plan says otherwise
     * @throws IllegalArgumentException if a number is out of bounds
     * @see "T. Yamane, Statistics: An Introductory Analysis, 2nd ed. (1967), p. 886"
     */
    public static long mandated(long population, BigDecimal margin, RoundingMode rounding) {
        if (population < 1 || margin.signum() <= 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "population %d must be at least 1 and margin %s between 0 and 1".formatted(population, margin));
        }
        var size = BigDecimal.valueOf(population);
        return size.divide(BigDecimal.ONE.add(size.multiply(margin).multiply(margin)), 0, rounding)
                .longValueExact();
    }

    /**
     * What is known beforehand of the share to be estimated, and of the fieldwork.
     *
     * @param share p, 0…1; ½ is the worst case
     * @param level of confidence, above 0 and below 1
     * @param designEffect variance of the design over that of simple random drawing, above 0
     * @param population N, above 0; {@link Double#POSITIVE_INFINITY} for no finite population correction
     * @param responseRate of those asked, above 0 and at most 1
     */
    public record Assumptions(double share, double level, double designEffect, double population, double responseRate) {

        /** @throws IllegalArgumentException if a number is out of bounds */
        public Assumptions {
            var isShare = share >= 0 && share <= 1 && level > 0 && level < 1;
            var isRate = responseRate > 0 && responseRate <= 1;
            if (!isShare || !isRate || !(designEffect > 0) || !(population > 0)) {
                throw new IllegalArgumentException(
                        "share %s, level %s, design effect %s, population %s, response rate %s: one is out of bounds"
                                .formatted(share, level, designEffect, population, responseRate));
            }
        }

        /** z²·p·(1 − p): the size of a simple random sample times the square of its margin. */
        private double spread() {
            var z = ReferenceDistributions.studentQuantile(0.5 + level / 2, Double.POSITIVE_INFINITY);
            return z * z * share * (1 - share);
        }
    }

    /**
     * The size for a share, step by step; none is rounded but the last.
     *
     * @param simple n₀ = z²·p·(1 − p)/e²
     * @param withDesignEffect n₁ = n₀·deff
     * @param respondents n₂ = n₁ / (1 + (n₁ − 1)/N)
     * @param contacts ⌈n₂ / response rate⌉, people to ask
     */
    public record ForShare(double simple, double withDesignEffect, double respondents, long contacts) {}

    /**
     * The size at which the interval of a share reaches {@code margin} to each side.
     *
     * @param margin e, above 0 and below 1: 0.03 is three points of a hundred
     * @throws IllegalArgumentException if {@code margin} is out of bounds
     * @see "L. Kish, Survey Sampling (1965), §§ 2.6, 8.2"
     */
    public static ForShare forShare(double margin, Assumptions assumptions) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("margin %s is not between 0 and 1".formatted(margin));
        }
        var simple = assumptions.spread() / (margin * margin);
        var withDesignEffect = simple * assumptions.designEffect();
        var respondents = withDesignEffect / (1 + (withDesignEffect - 1) / assumptions.population());
        var contacts = (long) Math.ceil(respondents / assumptions.responseRate());
        return new ForShare(simple, withDesignEffect, respondents, contacts);
    }

    /**
     * The margin a number of respondents reaches: {@link #forShare} read backwards, 0 when everybody answers.
     *
     * @param respondents n₂, at least 1 and at most the population
     * @throws IllegalArgumentException if {@code respondents} is out of bounds
     */
    public static double margin(double respondents, Assumptions assumptions) {
        var population = assumptions.population();
        if (!(respondents >= 1 && respondents <= population)) {
            throw new IllegalArgumentException("%s respondents of %s".formatted(respondents, population));
        }
        if (respondents == population) {
            return 0;
        }
        var withDesignEffect = respondents * (1 - 1 / population) / (1 - respondents / population);
        return Math.sqrt(assumptions.spread() * assumptions.designEffect() / withDesignEffect);
    }
}
