package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of selection: the units drawn, the strata they were drawn in, and how many there were to draw from.
 *
 * <p>Units are numbered stratum by stratum, and strata group by group, where a group is the unit of the stage before
 * that the strata lie in. So whoever walks over the units in their order meets every stratum and group in one piece.
 *
 * @param number the stage, counted from 1
 * @param stratum for each unit its stratum, ascending
 * @param sampled for each stratum n, the units drawn, whether or not they have rows in a domain
 * @param population for each stratum N, the units it was drawn from; infinite where drawn with replacement
 * @param factor for each stratum the product of the sampling fractions n/N of the stages before; 1 at the first
 * @param group for each stratum the unit of the stage before; all 0 at the first
 * @param probability for each unit its inclusion probability where Brewer's approximation is wanted, else absent
 * @param labels the strata's names
 */
public record Stage(
        int number,
        int[] stratum,
        int[] sampled,
        double[] population,
        double[] factor,
        int[] group,
        double @Nullable [] probability,
        List<String> labels) {

    public Stage {
        labels = List.copyOf(labels);
        for (var unit = 1; unit < stratum.length; unit++) {
            if (stratum[unit] < stratum[unit - 1]) {
                throw new IllegalArgumentException("unit %d stands before its stratum".formatted(unit));
            }
        }
        for (var h = 0; h < sampled.length; h++) {
            if (population[h] < sampled[h]) {
                throw new IllegalArgumentException("stratum %s: %d units were drawn of a population of %s"
                        .formatted(labels.get(h), sampled[h], plain(population[h])));
            }
        }
    }

    /**
     * A single stage, as mergeable totals come from an engine.
     *
     * @param stratum for each unit its stratum, ascending
     * @param sampled for each stratum the units drawn
     * @param population for each stratum the units it was drawn from; infinite without a finite population
     */
    public static Stage first(int[] stratum, int[] sampled, double[] population, List<String> labels) {
        var ones = new double[sampled.length];
        Arrays.fill(ones, 1);
        return new Stage(1, stratum, sampled, population, ones, new int[sampled.length], null, labels);
    }

    public int units() {
        return stratum.length;
    }

    public int strata() {
        return sampled.length;
    }

    /** 1 − n/N: what is left to be uncertain about; 1 without a finite population. */
    double unsampledShare(int h) {
        return 1 - sampled[h] / population[h];
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
