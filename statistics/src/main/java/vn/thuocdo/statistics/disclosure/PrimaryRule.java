package vn.thuocdo.statistics.disclosure;

import java.util.Arrays;

/**
 * Whether a cell tells too much of those who contribute to it.
 *
 * @see "A. Hundepool et al., Statistical Disclosure Control (2012), § 4.2.2"
 */
public sealed interface PrimaryRule {

    /**
     * Whether the cell must be hidden.
     *
     * @param contributions what each respondent adds to the cell, at least 0, in any order; in a count 1 each
     * @throws IllegalArgumentException if a contribution is negative or missing
     */
    boolean isSensitive(double... contributions);

    /**
     * Fewer than {@code threshold} contributions. An empty cell has fewer, too: that nobody answered so can be told of
     * everybody. Where it cannot, do not ask about empty cells.
     *
     * @param threshold at least 1
     */
    record MinimumFrequency(int threshold) implements PrimaryRule {
        public MinimumFrequency {
            if (threshold < 1) {
                throw new IllegalArgumentException("at least %d contributions".formatted(threshold));
            }
        }

        @Override
        public boolean isSensitive(double... contributions) {
            return largestFirst(contributions).length < threshold;
        }
    }

    /**
     * The {@code largest} contributions make up more than {@code percent} of the cell.
     *
     * @param largest at least 1
     * @param percent 0…100
     */
    record Dominance(int largest, double percent) implements PrimaryRule {
        public Dominance {
            if (largest < 1 || !(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("%d contributions above %s %%".formatted(largest, percent));
            }
        }

        @Override
        public boolean isSensitive(double... contributions) {
            var sorted = largestFirst(contributions);
            var total = Arrays.stream(sorted).sum();
            return 100 * Arrays.stream(sorted).limit(largest).sum() > percent * total;
        }
    }

    /**
     * The p % rule: the second largest contributor, who knows its own share, can tell the largest to within
     * {@code percent}, because all others together, T − x₁ − x₂, are less than that part of x₁.
     *
     * @param percent above 0
     */
    record Closeness(double percent) implements PrimaryRule {
        public Closeness {
            if (!(percent > 0)) {
                throw new IllegalArgumentException("closer than %s %%".formatted(percent));
            }
        }

        @Override
        public boolean isSensitive(double... contributions) {
            var sorted = largestFirst(contributions);
            var others = Arrays.stream(sorted).skip(2).sum();
            return sorted.length > 0 && 100 * others < percent * sorted[0];
        }
    }

    private static double[] largestFirst(double[] contributions) {
        var sorted = new double[contributions.length];
        for (var i = 0; i < sorted.length; i++) {
            if (!(contributions[i] >= 0)) {
                throw new IllegalArgumentException("contribution " + contributions[i]);
            }
            sorted[i] = -contributions[i];
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).map(x -> -x).toArray();
    }
}
