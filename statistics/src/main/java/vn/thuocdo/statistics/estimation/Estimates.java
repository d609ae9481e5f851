package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.PairwiseDesign;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * Estimates of several terms and their covariance.
 *
 * @param terms what is estimated
 * @param values the estimates; not a number where there is none
 * @param covariance by term and term; a variance is negative only where a pairwise estimator makes it so
 * @param degreesOfFreedom of the variance; no interval can be given where it is not positive
 */
public record Estimates(List<String> terms, double[] values, double[][] covariance, double degreesOfFreedom) {

    public Estimates {
        terms = List.copyOf(terms);
        if (values.length != terms.size() || covariance.length != terms.size()) {
            throw new IllegalArgumentException("%d terms, %d values, %d rows of covariance"
                    .formatted(terms.size(), values.length, covariance.length));
        }
    }

    /** Of the whole sample, leaving out rows that lack an answer the statistic needs. */
    public static Estimates of(Design design, Statistic statistic) {
        return of(design, statistic, Domain.all(design.rows()));
    }

    /** Of a domain, leaving out rows that lack an answer the statistic needs. */
    public static Estimates of(Design design, Statistic statistic, Domain domain) {
        return ofAll(design, statistic, domain.and(statistic.answered()));
    }

    /** Of a domain, where one missing answer makes the estimate missing too. */
    public static Estimates ofAll(Design design, Statistic statistic, Domain domain) {
        var weights = design.weights();
        var values = statistic.value(weights, domain);
        var covariance = switch (design) {
            case SurveyDesign survey -> survey.covariance(statistic.influence(weights, values, domain), domain);
            case PairwiseDesign pairwise -> pairwise.covariance(statistic.influence(weights, values, domain));
            case ReplicateDesign replicate ->
                replicate.scale().covariance(replicates(replicate, statistic, domain), values);
        };
        return new Estimates(statistic.terms(), values, covariance, design.degreesOfFreedom(domain));
    }

    /**
     * Of several domains at once, with the covariance between them; leaving out rows that lack an answer. Domains run
     * faster than terms. The degrees of freedom are those of the whole design.
     */
    public static Estimates byDomain(Design design, Statistic statistic, Map<String, Domain> domains) {
        return ofAll(design, new ByDomain(statistic, domains), Domain.all(design.rows()));
    }

    private static double[][] replicates(ReplicateDesign design, Statistic statistic, Domain domain) {
        var values = new double[design.replicates()][];
        for (var r = 0; r < values.length; r++) {
            values[r] = statistic.value(design.weights(r), domain);
        }
        return values;
    }

    public double value(int term) {
        return values[term];
    }

    /** The standard error; not a number where the variance is negative. */
    public double standardError(int term) {
        return Math.sqrt(covariance[term][term]);
    }

    /** The standard error as a share of the estimate. */
    public double coefficientOfVariation(int term) {
        return standardError(term) / Math.abs(values[term]);
    }

    /**
     * Linear combinations of these estimates, with their covariance.
     *
     * @param coefficients by new term and term
     */
    public Estimates combine(List<String> names, double[][] coefficients) {
        var combined = new double[coefficients.length];
        for (var row = 0; row < combined.length; row++) {
            combined[row] = dot(coefficients[row], values);
        }
        return map(names, combined, coefficients);
    }

    /**
     * Smooth functions of these estimates, by the delta method: V = ∇gᵀ V ∇g.
     *
     * @param newValues the functions at these estimates
     * @param gradient by new term and term, at these estimates
     */
    public Estimates map(List<String> names, double[] newValues, double[][] gradient) {
        var half = new double[gradient.length][terms.size()];
        for (var row = 0; row < gradient.length; row++) {
            for (var column = 0; column < terms.size(); column++) {
                half[row][column] = dot(gradient[row], covariance[column]);
            }
        }
        var mapped = new double[gradient.length][gradient.length];
        for (var row = 0; row < gradient.length; row++) {
            for (var column = 0; column < gradient.length; column++) {
                mapped[row][column] = dot(half[row], gradient[column]);
            }
        }
        return new Estimates(names, newValues, mapped, degreesOfFreedom);
    }

    /** The same estimates, whose variance is said to have other degrees of freedom. */
    public Estimates withDegreesOfFreedom(double other) {
        return new Estimates(terms, values, covariance, other);
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            if (a[i] != 0) {
                sum += a[i] * b[i];
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "Estimates" + terms + Arrays.toString(values);
    }
}
