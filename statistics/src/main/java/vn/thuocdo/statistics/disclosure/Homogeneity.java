package vn.thuocdo.statistics.disclosure;

import java.util.Arrays;

/**
 * All answers alike: a share of 0 or 100 % tells what each member of a group answered, without any small number.
 *
 * <p>In a sample it tells this of nobody in particular, unless one knows who was asked. So the rule applies to groups
 * of fewer than {@code smallGroup} answers, and where more than {@code highFraction} of the population answered.
 *
 * @param smallGroup number of answers below which it always applies
 * @param highFraction share of the population, 0…1, above which it always applies
 */
public record Homogeneity(long smallGroup, double highFraction) {

    /** Fewer than 10 answers, or more than half of the population. */
    public static final Homogeneity USUAL = new Homogeneity(10, 0.5);

    public Homogeneity {
        if (smallGroup < 0 || !(highFraction >= 0 && highFraction <= 1)) {
            throw new IllegalArgumentException("below %d answers, above %s".formatted(smallGroup, highFraction));
        }
    }

    /**
     * Whether a distribution must be hidden; one without answers need not.
     *
     * @param answers number of respondents at each level, unweighted
     * @param population number of people the respondents were drawn from
     * @throws IllegalArgumentException if a number is negative, or there are more answers than people
     */
    public boolean isSensitive(long[] answers, long population) {
        var all = Arrays.stream(answers).sum();
        if (Arrays.stream(answers).anyMatch(count -> count < 0) || all > population) {
            throw new IllegalArgumentException(
                    "answers %s of %d people".formatted(Arrays.toString(answers), population));
        }
        var alike = all > 0 && Arrays.stream(answers).max().orElse(0) == all;
        return alike && (all < smallGroup || all > highFraction * population);
    }
}
