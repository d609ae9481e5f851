package vn.thuocdo.statistics.index;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts one figure over several domains: a province over its agencies, the nation over its provinces.
 *
 * <p>The domains come with their full covariance, since those that share primary sampling units are not independent.
 * The variance of the whole is ∇ᵀV∇, exact where θ is linear in what is estimated, else by the delta method.
 *
 * @see "K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), ch. 6"
 */
public sealed interface Aggregation {

    /**
     * θ = Σ W_d θ_d with weights known beforehand, which are used as they are.
     *
     * @param weights W_d by domain; all positive; at least one
     */
    record FixedWeights(Map<String, Double> weights) implements Aggregation {
        public FixedWeights {
            weights = requireWeights(weights);
        }

        /** Weights in proportion to known sizes, as of populations; they add to 1. */
        public static FixedWeights inProportionTo(Map<String, Double> sizes) {
            return new FixedWeights(shares(sizes));
        }
    }

    /**
     * θ = Σ N̂_d θ_d / Σ N̂_d with sizes from the same sample: ∂θ/∂θ_d = N̂_d / N̂, ∂θ/∂N̂_d = (θ_d − θ) / N̂.
     *
     * @param sizes for each domain the name under which N̂_d stands among the estimates
     */
    record EstimatedWeights(Map<String, String> sizes) implements Aggregation {
        public EstimatedWeights {
            sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("no domains");
            }
        }
    }

    /**
     * θ = Π θ_d^W_d, which one low domain pulls down further than it does a sum: ∂θ/∂θ_d = θ W_d / θ_d.
     *
     * @param exponents W_d by domain, used as they are; all positive; at least one
     */
    record GeometricMean(Map<String, Double> exponents) implements Aggregation {
        public GeometricMean {
            exponents = requireWeights(exponents);
        }

        /** Exponents in proportion to {@code weights}; they add to 1. */
        public static GeometricMean inProportionTo(Map<String, Double> weights) {
            return new GeometricMean(shares(weights));
        }
    }

    /**
     * The domains and the figure over them, with its covariance to each, so that a domain can be compared with the
     * whole.
     *
     * @param estimates the domains, for {@link EstimatedWeights} also their sizes, and whatever else
     * @param name how the figure over all is called
     * @param rule what happens when a domain has no result; under {@link WhenAbsent#LEAVE_OUT} the weights (or
     *     exponents) of the others are raised to keep their sum
     * @return the estimates given and one more; it has no result if domains are missing or a geometric mean meets a
     *     value that is not positive
     * @throws IllegalArgumentException if a domain or size is not among {@code estimates}, with a result or without
     */
    default Results over(Results estimates, String name, WhenAbsent rule) {
        var domains = domains();
        var absent = estimates.absent();
        var missing = domains.stream().filter(absent::containsKey).toList();
        if (missing.size() == domains.size() || rule == WhenAbsent.NO_RESULT && !missing.isEmpty()) {
            return estimates.without(
                    name,
                    missing.stream()
                            .map(d -> "%s: %s".formatted(d, absent.get(d)))
                            .collect(joining(", ")));
        }
        return switch (this) {
            case FixedWeights(var weights) -> weighted(estimates, name, present(weights, estimates));
            case EstimatedWeights(var sizes) -> pooled(estimates, name, sizes);
            case GeometricMean(var exponents) -> geometric(estimates, name, present(exponents, estimates));
        };
    }

    private Set<String> domains() {
        return switch (this) {
            case FixedWeights(var weights) -> weights.keySet();
            case EstimatedWeights(var sizes) -> sizes.keySet();
            case GeometricMean(var exponents) -> exponents.keySet();
        };
    }

    private static Results weighted(Results estimates, String name, Map<String, Double> weights) {
        var gradient = new double[estimates.known().values().length];
        var value = 0.0;
        for (var each : weights.entrySet()) {
            var d = estimates.position(each.getKey());
            gradient[d] = each.getValue();
            value += each.getValue() * estimates.known().values()[d];
        }
        return estimates.plus(name, value, gradient);
    }

    private static Results pooled(Results estimates, String name, Map<String, String> sizes) {
        var values = estimates.known().values();
        var domains = new LinkedHashMap<Integer, Integer>();
        sizes.forEach((domain, size) -> {
            if (!estimates.absent().containsKey(domain)) {
                domains.put(estimates.position(domain), estimates.position(size));
            }
        });
        var total = domains.values().stream().mapToDouble(n -> values[n]).sum();
        if (!(total > 0)) {
            return estimates.without(name, "the sizes of its domains add to %s".formatted(total));
        }
        var whole = domains.entrySet().stream()
                        .mapToDouble(each -> values[each.getKey()] * values[each.getValue()])
                        .sum()
                / total;
        var gradient = new double[values.length];
        domains.forEach((d, n) -> {
            gradient[d] = values[n] / total;
            gradient[n] = (values[d] - whole) / total;
        });
        return estimates.plus(name, whole, gradient);
    }

    private static Results geometric(Results estimates, String name, Map<String, Double> exponents) {
        var logarithm = 0.0;
        var gradient = new double[estimates.known().values().length];
        for (var each : exponents.entrySet()) {
            var d = estimates.position(each.getKey());
            var value = estimates.known().values()[d];
            if (value <= 0) {
                return estimates.without(
                        name,
                        "%s is %s, and a geometric mean takes positive values only".formatted(each.getKey(), value));
            }
            logarithm += each.getValue() * Math.log(value);
            gradient[d] = each.getValue() / value;
        }
        var whole = Math.exp(logarithm);
        return estimates.plus(
                name, whole, Arrays.stream(gradient).map(g -> whole * g).toArray());
    }

    /** The weights of domains that have a result, raised to keep the sum of all. */
    private static Map<String, Double> present(Map<String, Double> weights, Results estimates) {
        var present = new TreeMap<>(weights);
        present.keySet().removeAll(estimates.absent().keySet());
        var raise = sum(weights) / sum(present);
        present.replaceAll((domain, weight) -> raise * weight);
        return present;
    }

    private static Map<String, Double> shares(Map<String, Double> sizes) {
        var shares = new TreeMap<>(requireWeights(sizes));
        var total = sum(shares);
        shares.replaceAll((domain, size) -> size / total);
        return shares;
    }

    private static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(weight -> weight).sum();
    }

    private static Map<String, Double> requireWeights(Map<String, Double> weights) {
        var usable = weights.values().stream().allMatch(weight -> weight > 0 && Double.isFinite(weight));
        if (!usable || weights.isEmpty()) {
            throw new IllegalArgumentException("weights must be positive numbers, not " + weights);
        }
        return Collections.unmodifiableMap(new TreeMap<>(weights));
    }
}
