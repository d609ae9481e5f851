package vn.thuocdo.statistics.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many units of a sample each stratum gets.
 *
 * <p>All methods answer in units of the sample that need not be whole, in the order of the strata, and add up to n:
 * {@link #whole} rounds them. None but {@link #within} looks at bounds; a stratum may get more than it has.
 *
 * @see "W. G. Cochran, Sampling Techniques, 3rd ed. (1977), §§ 5.5–5.8"
 * @see "docs/methods/allocation.md"
 */
public final class Allocation {

    private Allocation() {}

    /**
     * In proportion to the population: n_h = n·N_h / ΣN.
     *
     * @param population N_h ≥ 0
     * @throws IllegalArgumentException if a number is negative or not finite, all are 0, or {@code n} is below 0
     */
    public static double[] proportional(double[] population, double n) {
        return toMeasure(population, n);
    }

    /**
     * The allocation with the smallest variance of the mean of the population: n_h = n·N_h·S_h / ΣN·S.
     *
     * @param population N_h ≥ 0
     * @param deviation S_h ≥ 0, standard deviation within the stratum, in any one unit
     * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, all products are
     *     0, or {@code n} is below 0
     * @see "J. Neyman, On the two different aspects of the representative method, JRSS 97 (1934)"
     */
    public static double[] neyman(double[] population, double[] deviation, double n) {
        return toMeasure(products(population, deviation), n);
    }

    /**
     * Between equal and proportional: n_h = n·N_h^a / ΣN^a, usually with a = ½.
     *
     * @param population N_h ≥ 0
     * @param exponent a, 0 (equal) … 1 (proportional)
     * @throws IllegalArgumentException as {@link #proportional}, or if {@code exponent} is not in 0…1
     * @see "M. D. Bankier, Power allocations, The American Statistician 42 (1988)"
     */
    public static double[] power(double[] population, double exponent, double n) {
        if (!(exponent >= 0 && exponent <= 1)) {
            throw new IllegalArgumentException("exponent %s is not in 0…1".formatted(exponent));
        }
        requireMeasure(population, n);
        return toMeasure(
                Arrays.stream(population).map(x -> Math.pow(x, exponent)).toArray(), n);
    }

    /** The same in each of {@code strata} strata: n_h = n / H. */
    public static double[] equal(int strata, double n) {
        var same = new double[strata];
        Arrays.fill(same, 1);
        return toMeasure(same, n);
    }

    /**
     * As close to an allocation as bounds allow: n_h = min(max(c·a_h, lower_h), upper_h) with the one c at which the
     * sum is n. Strata held at a bound get it, and the others share the rest in their old proportions.
     *
     * <p>With upper bounds alone this is what capping at N_h and allocating the rest again, repeatedly, comes to; for
     * Neyman's allocation it has the smallest variance under the bounds.
     *
     * @param allocation a_h ≥ 0, such as the answer of another method
     * @param lower smallest n_h, at least 0; 2 in each stratum lets its variance be estimated
     * @param upper largest n_h, such as N_h
     * @param n the size of the sample
     * @return n_h, with the sum {@code n}
     * @throws IllegalArgumentException if the lengths differ, a lower bound lies above its upper bound, or {@code n}
     *     not between the sums of the bounds; or the strata with a_h above 0 cannot take up what is left
     */
    public static double[] within(double[] allocation, double[] lower, double[] upper, double n) {
        return new BoundedAllocation(allocation, lower, upper).of(n);
    }

    /**
     * Whole numbers by largest remainder: each n_h is rounded down, and the units still missing in the sum go to the
     * largest fractions, among equal ones to the stratum that stands first.
     *
     * <p>A share within 10⁻⁹ below a whole number counts as that number. No n_h leaves whole bounds it was within.
     *
     * @param allocation n_h ≥ 0 with a whole sum
     * @return n_h, with the same sum
     * @throws IllegalArgumentException if a share is negative or not finite, or the sum is not whole within 10⁻⁶
     */
    public static long[] whole(double[] allocation) {
        requireMeasure(allocation, 0);
        var sum = Arrays.stream(allocation).sum();
        var floors = Arrays.stream(allocation)
                .mapToLong(x -> (long) Math.floor(x + 1e-9))
                .toArray();
        var missing = Math.round(sum) - Arrays.stream(floors).sum();
        if (Math.abs(sum - Math.rint(sum)) > 1e-6) {
            throw new IllegalArgumentException("the shares add up to %s, not to a whole number".formatted(sum));
        }
        IntStream.range(0, allocation.length)
                .boxed()
                .sorted((g, h) -> Double.compare(allocation[h] - floors[h], allocation[g] - floors[g]))
                .limit(missing)
                .forEach(h -> floors[h]++);
        return floors;
    }

    /**
     * The variance of the estimated mean of the population under an allocation: Σ (N_h/N)²·(1 − n_h/N_h)·S_h²/n_h.
     *
     * @param allocation n_h, above 0 wherever N_h and S_h are
     * @param population N_h
     * @param deviation S_h, in the unit of the variable
     * @return in the square of that unit
     * @throws IllegalArgumentException if the lengths differ, or a stratum with N_h·S_h above 0 gets nothing
     */
    public static double varianceOfMean(double[] allocation, double[] population, double[] deviation) {
        var spread = products(population, deviation);
        requireLength(allocation, population);
        var whole = Arrays.stream(population).sum();
        var variance = 0.0;
        for (var h = 0; h < spread.length; h++) {
            if (spread[h] > 0 && !(allocation[h] > 0)) {
                throw new IllegalArgumentException("stratum %d gets %s units".formatted(h + 1, allocation[h]));
            }
            if (spread[h] > 0) {
                var share = population[h] / whole;
                var sampled = allocation[h] / population[h];
                variance += share * share * (1 - sampled) * deviation[h] * deviation[h] / allocation[h];
            }
        }
        return variance;
    }

    private static double[] products(double[] population, double[] deviation) {
        requireLength(population, deviation);
        requireMeasure(population, 0);
        requireMeasure(deviation, 0);
        return IntStream.range(0, population.length)
                .mapToDouble(h -> population[h] * deviation[h])
                .toArray();
    }

    private static double[] toMeasure(double[] measure, double n) {
        requireMeasure(measure, n);
        var sum = Arrays.stream(measure).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("nothing to allocate to: %s".formatted(Arrays.toString(measure)));
        }
        return Arrays.stream(measure).map(x -> n * x / sum).toArray();
    }

    static void requireMeasure(double[] measure, double n) {
        for (var h = 0; h < measure.length; h++) {
            if (!(measure[h] >= 0) || Double.isInfinite(measure[h])) {
                throw new IllegalArgumentException("%s in stratum %d is not a number ≥ 0".formatted(measure[h], h + 1));
            }
        }
        if (!(n >= 0) || Double.isInfinite(n)) {
            throw new IllegalArgumentException("a sample of %s units".formatted(n));
        }
    }

    static void requireLength(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("%d and %d strata".formatted(one.length, other.length));
        }
    }
}
