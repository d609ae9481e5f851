package vn.thuocdo.statistics.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.estimation.Estimates;

/**
 * What could be estimated, with the covariance between all of it, and what could not, with the reasons.
 *
 * <p>Items, nodes of an index, domains and units to be ranked all travel in this form, each step making the next of it.
 * Where everything is known it is an {@link Estimates}; here absence has a name, and is never a number.
 *
 * @param known the estimates, each of its own name, finite and with a variance not below 0; its arrays are not copied
 * @param absent the names of what has no result, each with its reason (a clause that follows "because")
 */
public record Results(Estimates known, Map<String, String> absent) {

    /** Below this share of the variances that enter it, the variance of a difference is rounding, and counts as 0. */
    private static final double ROUNDING = 1e-12;

    /** By this share two numbers that should be equal may differ before a matrix is refused. */
    private static final double TOLERANCE = 1e-8;

    public Results {
        absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
        requireUniqueNames(known.terms(), absent);
        for (var i = 0; i < known.values().length; i++) {
            requireFinite(known.terms().get(i), known.value(i), known.covariance()[i][i]);
            for (var j = 0; j < i; j++) {
                requireSymmetric(known, i, j);
            }
        }
    }

    /** Estimates of which some may be missing: those that are not a number, because nobody answered. */
    public static Results of(Estimates estimates) {
        var values = estimates.values();
        var kept = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
        var absent = new LinkedHashMap<String, String>();
        for (var i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                absent.put(estimates.terms().get(i), estimates.terms().get(i) + " has no answers");
            }
        }
        return new Results(chosen(estimates, values, kept), absent);
    }

    /**
     * Estimates from samples that have nothing to do with one another, as of agencies that are strata of their own.
     *
     * @param standardErrors one for each name; 0 where everybody was asked and answered
     */
    public static Results independent(List<String> names, double[] values, double[] standardErrors) {
        var covariance = new double[standardErrors.length][standardErrors.length];
        for (var i = 0; i < standardErrors.length; i++) {
            covariance[i][i] = standardErrors[i] * standardErrors[i];
        }
        return of(new Estimates(names, values, covariance, Double.POSITIVE_INFINITY));
    }

    /**
     * The estimate of that name with its standard error, or why there is none.
     *
     * @throws IllegalArgumentException if nothing of that name was asked for
     */
    public Result result(String name) {
        var reason = absent.get(name);
        if (reason != null) {
            return new Result.Absent(reason);
        }
        var i = position(name);
        return new Result.Known(known.value(i), known.standardError(i));
    }

    /**
     * The covariance of two estimates.
     *
     * @throws IllegalArgumentException if one of them has no result
     */
    public double covariance(String first, String second) {
        return known.covariance()[position(first)][position(second)];
    }

    /**
     * The same, but for one name that has no result: one that had, as of a unit with too few answers to be published,
     * or one that is new.
     */
    public Results without(String name, String reason) {
        var kept = IntStream.range(0, known.terms().size())
                .filter(i -> !known.terms().get(i).equals(name))
                .toArray();
        var more = new LinkedHashMap<>(absent);
        more.put(name, reason);
        return new Results(chosen(known, known.values(), kept), more);
    }

    /**
     * The same and one more, a smooth function of these estimates, with its covariance to them by the delta method.
     *
     * @param value the function at the estimates
     * @param gradient its derivative by each of them, in the order of the names
     */
    public Results plus(String name, double value, double[] gradient) {
        var size = gradient.length;
        var wider = new double[size + 1][];
        var last = new double[size + 1];
        for (var i = 0; i < size; i++) {
            wider[i] = Arrays.copyOf(known.covariance()[i], size + 1);
            for (var j = 0; j < size; j++) {
                last[i] += gradient[j] * wider[i][j];
            }
            wider[i][size] = last[i];
            last[size] += gradient[i] * last[i];
        }
        last[size] = Math.max(0, last[size]);
        wider[size] = last;
        var values = Arrays.copyOf(known.values(), size + 1);
        values[size] = value;
        var names = new ArrayList<>(known.terms());
        names.add(name);
        return new Results(new Estimates(names, values, wider, known.degreesOfFreedom()), absent);
    }

    /** Var(θ̂ᵢ − θ̂ⱼ) = Vᵢᵢ + Vⱼⱼ − 2Vᵢⱼ, and exactly 0 when only rounding is left of it. */
    double differenceVariance(int i, int j) {
        var v = known.covariance();
        var together = v[i][i] + v[j][j];
        var variance = together - 2 * v[i][j];
        if (variance < -TOLERANCE * together) {
            throw new IllegalArgumentException("the covariance %s of %s and %s is too large for variances %s and %s"
                    .formatted(v[i][j], known.terms().get(i), known.terms().get(j), v[i][i], v[j][j]));
        }
        return variance <= ROUNDING * together ? 0 : variance;
    }

    /** Where an estimate stands in the arrays. */
    int position(String name) {
        var at = known.terms().indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no estimate is called %s, only %s".formatted(name, known.terms()));
        }
        return at;
    }

    /** Some of the estimates, in the order of the places they now have, with other values. */
    static Estimates chosen(Estimates from, double[] values, int[] places) {
        return new Estimates(
                Arrays.stream(places).mapToObj(from.terms()::get).toList(),
                chosen(values, places),
                Arrays.stream(places)
                        .mapToObj(i -> chosen(from.covariance()[i], places))
                        .toArray(double[][]::new),
                from.degreesOfFreedom());
    }

    private static double[] chosen(double[] from, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> from[i]).toArray();
    }

    private static void requireUniqueNames(List<String> names, Map<String, String> absent) {
        var seen = new HashSet<>(absent.keySet());
        for (var name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two results are called %s: %s".formatted(name, names));
            }
        }
    }

    private static void requireFinite(String name, double value, double variance) {
        if (!Double.isFinite(value) || !Double.isFinite(variance) || variance < 0) {
            throw new IllegalArgumentException("%s is %s with variance %s".formatted(name, value, variance));
        }
    }

    private static void requireSymmetric(Estimates estimates, int i, int j) {
        var v = estimates.covariance();
        if (!(Math.abs(v[i][j] - v[j][i]) <= TOLERANCE * Math.sqrt(v[i][i] * v[j][j]))) {
            throw new IllegalArgumentException("the covariance of %s and %s is %s one way and %s the other"
                    .formatted(estimates.terms().get(i), estimates.terms().get(j), v[i][j], v[j][i]));
        }
    }
}
