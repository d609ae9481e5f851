package vn.thuocdo.statistics.estimation;

import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;

/**
 * How many times larger the variance is than that of a simple random sample of the same size: deff = V / V₀.
 *
 * <p>V₀ = N̂² S²(e)/n, where e are the influence values without the weight, S² their weighted variance, and n counts
 * the rows with a weight; without replacement times 1 − n/N̂. For a mean S²(e) = S²(y)/N̂².
 *
 * @see "L. Kish, Survey Sampling (1965), § 8.2"
 */
public final class DesignEffect {

    private DesignEffect() {}

    /**
     * The variance that a linear estimate would have, had as many rows been drawn at random with replacement:
     * V₀ = N̂ · Σ w u² / (n − 1), the same as N̂² S²(u)/n because Σ w u = 0.
     *
     * <p>With several means, u is the influence of their combination: Σ_q a_q r_q (y_q − ȳ_q) / Σ w r_q, r_q being 1
     * where item q was answered. For the mean of one item the effect against it is that of R's
     * {@code svymean(deff = "replace")}.
     *
     * @param size N̂ = Σ w over the rows that enter the estimate
     * @param squares Σ w u² over them, u without the weight
     * @param rows n, how many they are
     * @return in the squared unit of the estimate; not a number for fewer than two rows
     */
    public static double simpleVariance(double size, double squares, long rows) {
        return rows < 2 ? Double.NaN : size * squares / (rows - 1);
    }

    /** Against simple random sampling with replacement; one for each term. */
    public static double[] withReplacement(Design design, Statistic statistic, Domain domain) {
        return effects(design, statistic, domain.and(statistic.answered()), false);
    }

    /** Against simple random sampling without replacement; not a number where the weights sum to less than n. */
    public static double[] withoutReplacement(Design design, Statistic statistic, Domain domain) {
        return effects(design, statistic, domain.and(statistic.answered()), true);
    }

    private static double[] effects(Design design, Statistic statistic, Domain domain, boolean finite) {
        var weights = design.weights();
        var estimates = Estimates.ofAll(design, statistic, domain);
        var influence = statistic.influence(weights, estimates.values(), domain);
        var size = domain.rows().stream().mapToDouble(row -> weights[row]).sum();
        var answers = domain.rows().stream().filter(row -> weights[row] != 0).count();
        var correction = finite ? 1 - answers / size : 1;
        var effects = new double[influence.length];
        for (var term = 0; term < effects.length; term++) {
            var simple = size * size * spread(influence[term], weights, domain, size, answers) / answers * correction;
            effects[term] = correction < 0 ? Double.NaN : estimates.covariance()[term][term] / simple;
        }
        return effects;
    }

    /** S² of influence / weight. */
    private static double spread(double[] influence, double[] weights, Domain domain, double size, long answers) {
        var rows = domain.rows().stream().filter(row -> weights[row] != 0).toArray();
        var mean = 0.0;
        for (var row : rows) {
            mean += influence[row] / size;
        }
        var sum = 0.0;
        for (var row : rows) {
            var deviation = influence[row] / weights[row] - mean;
            sum += weights[row] * deviation * deviation;
        }
        return sum / size * answers / (answers - 1);
    }
}
