package vn.thuocdo.statistics.regression;

import java.util.List;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Tails;
import vn.thuocdo.statistics.regression.Predictor.Factor;

/**
 * An estimate held against Student's distribution: t = (θ̂ − θ₀)/SE.
 *
 * @param estimate θ̂
 * @param pValue two-sided; not a number where the degrees of freedom are not positive
 * @see "T. Lumley, Complex Surveys (2010), ch. 2"
 */
public record TTest(double estimate, double standardError, double statistic, double degreesOfFreedom, double pValue) {

    private static TTest of(double estimate, double standardError, double expected, double degreesOfFreedom) {
        var statistic = (estimate - expected) / standardError;
        return new TTest(
                estimate, standardError, statistic, degreesOfFreedom, Tails.ofStudent(statistic, degreesOfFreedom));
    }

    /** Whether one of the estimates is zero, with their degrees of freedom. */
    public static TTest of(Estimates estimates, int term) {
        return of(estimates.value(term), estimates.standardError(term), 0, estimates.degreesOfFreedom());
    }

    /**
     * Whether the means of two groups are equal: the coefficient of the second group in a regression, on the design's
     * degrees of freedom less 1. Rows without a response or a group are left out.
     *
     * @param response by row; not a number where there is no answer
     * @throws IllegalArgumentException if the rows of {@code domain} are not of two groups
     */
    public static TTest ofTwoGroups(Design design, double[] response, Factor group, Domain domain) {
        var weights = design.weights();
        var used = domain.and(Domain.where(weights.length, row -> weights[row] != 0 && !Double.isNaN(response[row])));
        var groups = group.within(used);
        if (groups.levels().size() != 2) {
            throw new IllegalArgumentException(
                    "%s has the groups %s, not two".formatted(group.name(), groups.levels()));
        }
        var matrix = ModelTerms.withIntercept(weights.length).plus(groups).matrix();
        return Regression.linear(matrix, response).fit(design, domain).test(1);
    }

    /**
     * Whether a mean is what is expected, on the design's degrees of freedom less 1. With differences of two answers of
     * the same person it is the test for pairs.
     *
     * @param response by row; not a number where there is no answer, which leaves the row out of the mean
     */
    public static TTest ofOneMean(Design design, double[] response, double expected, Domain domain) {
        var mean = Estimates.of(design, Mean.of(List.of("mean"), response), domain);
        return of(mean.value(0), mean.standardError(0), expected, design.degreesOfFreedom(domain) - 1);
    }

    /** θ̂ ± t·SE. */
    public Interval interval(double level) {
        return Interval.wald(estimate, standardError, degreesOfFreedom, level);
    }
}
