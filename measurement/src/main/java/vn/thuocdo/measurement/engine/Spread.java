package vn.thuocdo.measurement.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.estimation.DesignEffect;
import vn.thuocdo.statistics.estimation.MeanCombinations;

/**
 * Sums Σ w u², Σ w and n of each term in each domain of a breakdown, row by row, u being the row's influence on the
 * term. A row belongs to a term if it answered one of the term's items.
 *
 * <p>Sums keep what rounding takes from them (Knuth's two-sum), so that the order of rows does not show.
 *
 * @see DesignEffect#simpleVariance
 */
final class Spread {

    private final int items;
    private final Combination[] combinations;
    private final double[][] means;
    private final double[][] shares;
    private final double[][] squares;
    private final double[][] sizes;
    private final long[][] rows;
    private final double[] centred;

    /**
     * What to sum in one domain.
     *
     * @param totals Σ w·s, Σ w of each item in turn
     * @param answers how many answered each item
     */
    record Wanted(MeanCombinations function, double[] totals, long[] answers) {}

    /** The items of each term, one term after the other from {@code start}, with their coefficients. */
    private record Combination(int[] start, int[] item, double[] coefficient) {

        static Combination of(double[][] coefficients) {
            var start = new int[coefficients.length + 1];
            var item = new ArrayList<Integer>();
            var value = new ArrayList<Double>();
            for (var term = 0; term < coefficients.length; term++) {
                for (var q = 0; q < coefficients[term].length; q++) {
                    if (coefficients[term][q] != 0) {
                        item.add(q);
                        value.add(coefficients[term][q]);
                    }
                }
                start[term + 1] = item.size();
            }
            return new Combination(
                    start,
                    item.stream().mapToInt(Integer::intValue).toArray(),
                    value.stream().mapToDouble(Double::doubleValue).toArray());
        }

        int terms() {
            return start.length - 1;
        }

        /** Whether the term is made of one item, whose answers were counted before. */
        boolean isOfOne(int term) {
            return start[term + 1] - start[term] == 1;
        }
    }

    /**
     * @param domains of the breakdown, in their order
     */
    Spread(List<Wanted> domains) {
        var count = domains.size();
        items = domains.isEmpty() ? 0 : domains.getFirst().answers().length;
        combinations = new Combination[count];
        means = new double[count][items];
        shares = new double[count][items];
        squares = new double[count][];
        sizes = new double[count][];
        rows = new long[count][];
        centred = new double[items];
        var known = new IdentityHashMap<double[][], Combination>();
        for (var d = 0; d < count; d++) {
            combinations[d] = known.computeIfAbsent(domains.get(d).function().coefficients(), Combination::of);
            start(d, domains.get(d));
        }
    }

    private void start(int domain, Wanted wanted) {
        for (var q = 0; q < items; q++) {
            shares[domain][q] = 1 / wanted.totals()[2 * q + 1];
            means[domain][q] = wanted.totals()[2 * q] / wanted.totals()[2 * q + 1];
        }
        var combination = combinations[domain];
        squares[domain] = new double[2 * combination.terms()];
        sizes[domain] = new double[2 * combination.terms()];
        rows[domain] = new long[combination.terms()];
        for (var term = 0; term < combination.terms(); term++) {
            if (combination.isOfOne(term)) {
                var item = combination.item[combination.start[term]];
                sizes[domain][2 * term] = wanted.totals()[2 * item + 1];
                rows[domain][term] = wanted.answers()[item];
            }
        }
    }

    /** For the domains of a breakdown of {@code sample}; of everybody where {@code breakdown} is negative. */
    static Spread of(Sample sample, int breakdown, int domains, Function<Sample.Place, MeanCombinations> functions) {
        return new Spread(IntStream.range(0, domains)
                .mapToObj(domain -> new Sample.Place(breakdown, domain))
                .map(place -> new Wanted(functions.apply(place), sample.totals(place), answers(sample, place)))
                .toList());
    }

    private static long[] answers(Sample sample, Sample.Place place) {
        return IntStream.range(0, sample.totals(place).length / 2)
                .mapToLong(item -> sample.answers(place, item))
                .toArray();
    }

    /** V₀ of everybody, whose spread comes first, and of each breakdown. */
    static SimpleVariances variances(List<Spread> spreads) {
        var variances = spreads.stream().map(Spread::variances).toList();
        return new SimpleVariances(variances.getFirst()[0], variances.subList(1, variances.size()));
    }

    /**
     * Adds a row.
     *
     * @param scores by item, on the index's scale; not a number where there is no answer
     */
    void add(int domain, double weight, double[] scores) {
        var mean = means[domain];
        var share = shares[domain];
        for (var q = 0; q < items; q++) {
            centred[q] = (scores[q] - mean[q]) * share[q];
        }
        var combination = combinations[domain];
        for (var term = 0; term < combination.terms(); term++) {
            if (combination.isOfOne(term)) {
                var at = combination.start[term];
                var influence = combination.coefficient[at] * centred[combination.item[at]];
                if (!Double.isNaN(influence)) {
                    add(squares[domain], term, weight * influence * influence);
                }
            } else {
                addJoined(combination, domain, term, weight);
            }
        }
    }

    private void addJoined(Combination combination, int domain, int term, double weight) {
        var influence = 0.0;
        var answers = 0;
        for (var at = combination.start[term]; at < combination.start[term + 1]; at++) {
            var value = centred[combination.item[at]];
            if (!Double.isNaN(value)) {
                influence += combination.coefficient[at] * value;
                answers++;
            }
        }
        if (answers > 0) {
            add(squares[domain], term, weight * influence * influence);
            add(sizes[domain], term, weight);
            rows[domain][term]++;
        }
    }

    /** Adds to the sum at {@code 2 · term}; what rounding loses goes to the place after it. */
    private static void add(double[] sums, int term, double value) {
        var old = sums[2 * term];
        var sum = old + value;
        var added = sum - old;
        sums[2 * term + 1] += (old - (sum - added)) + (value - added);
        sums[2 * term] = sum;
    }

    /** V₀ by domain and term. */
    private double[][] variances() {
        var variances = new double[combinations.length][];
        for (var d = 0; d < variances.length; d++) {
            variances[d] = new double[rows[d].length];
            for (var term = 0; term < variances[d].length; term++) {
                variances[d][term] =
                        DesignEffect.simpleVariance(sum(sizes[d], term), sum(squares[d], term), rows[d][term]);
            }
        }
        return variances;
    }

    private static double sum(double[] sums, int term) {
        return sums[2 * term] + sums[2 * term + 1];
    }
}
