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
 * <p>Sums keep what rounding takes from them (Neumaier 1974), so that the order of rows does not show.
 *
 * @see DesignEffect#simpleVariance
 */
final class Spread {

    private final int items;
    private final Combination[] combinations;
    private final double[][] means;
    private final double[][] weights;
    private final double[][] squares;
    private final double[][] sizes;
    private final long[][] rows;
    private final double[] centred;

    /** What to sum in one domain: the function, and the totals Σ w·s, Σ w of each item in turn. */
    record Wanted(MeanCombinations function, double[] totals) {}

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
    }

    /**
     * @param domains of the breakdown, in their order
     */
    Spread(List<Wanted> domains) {
        items = domains.isEmpty() ? 0 : domains.getFirst().totals().length / 2;
        combinations = new Combination[domains.size()];
        means = new double[domains.size()][items];
        weights = new double[domains.size()][items];
        squares = new double[domains.size()][];
        sizes = new double[domains.size()][];
        rows = new long[domains.size()][];
        centred = new double[items];
        var known = new IdentityHashMap<double[][], Combination>();
        for (var d = 0; d < combinations.length; d++) {
            var wanted = domains.get(d);
            combinations[d] = known.computeIfAbsent(wanted.function().coefficients(), Combination::of);
            for (var q = 0; q < items; q++) {
                weights[d][q] = wanted.totals()[2 * q + 1];
                means[d][q] = wanted.totals()[2 * q] / weights[d][q];
            }
            squares[d] = new double[2 * combinations[d].terms()];
            sizes[d] = new double[2 * combinations[d].terms()];
            rows[d] = new long[combinations[d].terms()];
        }
    }

    /** For the domains of a breakdown of {@code sample}; of everybody where {@code breakdown} is negative. */
    static Spread of(Sample sample, int breakdown, int domains, Function<Sample.Place, MeanCombinations> functions) {
        return new Spread(IntStream.range(0, domains)
                .mapToObj(domain -> new Sample.Place(breakdown, domain))
                .map(place -> new Wanted(functions.apply(place), sample.totals(place)))
                .toList());
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
        var total = weights[domain];
        for (var q = 0; q < items; q++) {
            centred[q] = (scores[q] - mean[q]) / total[q];
        }
        var combination = combinations[domain];
        var at = 0;
        for (var term = 0; term < rows[domain].length; term++) {
            var influence = 0.0;
            var answered = false;
            for (var end = combination.start[term + 1]; at < end; at++) {
                var value = centred[combination.item[at]];
                if (!Double.isNaN(value)) {
                    influence += combination.coefficient[at] * value;
                    answered = true;
                }
            }
            if (answered) {
                add(squares[domain], term, weight * influence * influence);
                add(sizes[domain], term, weight);
                rows[domain][term]++;
            }
        }
    }

    /** Adds to the sum at {@code 2 · term}; what rounding loses goes to the place after it. */
    private static void add(double[] sums, int term, double value) {
        var old = sums[2 * term];
        var sum = old + value;
        sums[2 * term + 1] += old >= value ? (old - sum) + value : (value - sum) + old;
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
