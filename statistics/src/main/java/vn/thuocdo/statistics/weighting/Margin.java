package vn.thuocdo.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.NobodySampled;

/**
 * A classification of the population whose category totals are known.
 *
 * @param classes the category of each row of the sample; categories of the population that have no row are listed too
 * @param totals the known total of each category, at least 0; 0 for one the population does not have
 */
public record Margin(Classification classes, double[] totals) {

    /** @throws IllegalArgumentException if totals and categories differ in number, or a total is not in [0, ∞) */
    public Margin {
        if (totals.length != classes.size()) {
            throw new IllegalArgumentException("%d totals for %d categories".formatted(totals.length, classes.size()));
        }
        for (var category = 0; category < totals.length; category++) {
            if (!(totals[category] >= 0 && totals[category] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the total of %s is %s".formatted(classes.labels().get(category), totals[category]));
            }
        }
    }

    /**
     * A margin from totals by name. Categories that only the population has are added; categories that only the sample
     * has get the total 0.
     */
    public static Margin of(Classification sample, Map<String, Double> population) {
        var labels = new ArrayList<>(sample.labels());
        population.keySet().stream()
                .filter(label -> !sample.labels().contains(label))
                .sorted()
                .forEach(labels::add);
        var totals = labels.stream()
                .mapToDouble(label -> population.getOrDefault(label, 0.0))
                .toArray();
        return new Margin(new Classification(sample.codes(), labels), totals);
    }

    /** The sum of the totals. */
    public double population() {
        return Arrays.stream(totals).sum();
    }

    List<String> labels() {
        return classes.labels();
    }

    Partition partition() {
        return Partition.of(classes);
    }

    /** By what the weights of each category are multiplied to meet its total; 1 where nobody is to be weighted. */
    double[] factors(double[] sums, boolean partial) {
        var factors = new double[sums.length];
        for (var category = 0; category < sums.length; category++) {
            check(category, sums[category], partial);
            factors[category] = sums[category] == 0 ? 1 : totals[category] / sums[category];
        }
        return factors;
    }

    private void check(int category, double sum, boolean partial) {
        var label = labels().get(category);
        if (sum == 0 && totals[category] > 0 && !partial) {
            throw new NobodySampled(label, totals[category]);
        }
        if (sum != 0 && totals[category] == 0) {
            throw new IllegalArgumentException(
                    "the sample has %s (weighted) of %s, the population nobody".formatted(sum, label));
        }
    }
}
