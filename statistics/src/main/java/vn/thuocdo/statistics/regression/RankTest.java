package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.PairwiseDesign;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Total;

/**
 * Rank tests by design: ranks are estimated for the population, turned into scores, and the scores' means compared
 * between groups by a linear regression that takes the scores as fixed.
 *
 * <p>The rank of a row is the weight of the rows below it and half its own, averaged over rows with the same response.
 * As in R that average is a plain one, so with ties of unequal weights it depends a little on the order of the rows.
 *
 * @see "T. Lumley, A. J. Scott (2013), Two-sample rank tests under complex sampling, Biometrika 100"
 */
public final class RankTest {

    private final Design design;
    private final FittedRegression fit;
    private final Regression model;
    private final Domain domain;

    private RankTest(Design design, Regression model, Domain domain) {
        this.design = design;
        this.model = model;
        this.domain = domain;
        this.fit = model.fit(design, domain);
    }

    /**
     * Ranks the rows of {@code domain} that have a response and a group.
     *
     * @param response by row; not a number where there is no answer
     * @param group a factor, or a quantity of two values
     */
    public static RankTest of(Design design, double[] response, Predictor group, RankScore score, Domain domain) {
        var terms = ModelTerms.withIntercept(response.length).plus(group);
        var weights = design.weights();
        var answered = domain.and(Domain.where(response.length, row -> !Double.isNaN(response[row])))
                .and(terms.answered());
        var used = answered.and(Domain.where(response.length, row -> weights[row] != 0));
        var scores = scores(weights, response, score, answered);
        return new RankTest(design, Regression.linear(terms.matrix(used), scores), answered);
    }

    private static double[] scores(double[] weights, double[] response, RankScore score, Domain domain) {
        var order = domain.rows().stream()
                .boxed()
                .sorted(Comparator.comparingDouble(row -> response[row]))
                .mapToInt(row -> row)
                .toArray();
        var upTo =
                cumulative(Arrays.stream(order).mapToDouble(row -> weights[row]).toArray());
        var scores = new double[response.length];
        Arrays.fill(scores, Double.NaN);
        for (var from = 0; from < order.length; ) {
            var to = from;
            var ranks = 0.0;
            for (; to < order.length && response[order[to]] == response[order[from]]; to++) {
                ranks += upTo[to] - weights[order[to]] / 2;
            }
            var of = score.of(ranks / (to - from) / upTo[order.length - 1]);
            IntStream.range(from, to).forEach(i -> scores[order[i]] = of);
            from = to;
        }
        return scores;
    }

    /** Running sums with Neumaier's correction, so that the middle of equal weights is the middle. */
    private static double[] cumulative(double[] values) {
        var cumulative = new double[values.length];
        var sum = 0.0;
        var lost = 0.0;
        for (var i = 0; i < values.length; i++) {
            var next = sum + values[i];
            lost += sum >= values[i] ? sum - next + values[i] : values[i] - next + sum;
            sum = next;
            cumulative[i] = sum + lost;
        }
        return cumulative;
    }

    /** How many groups are compared. */
    public int groups() {
        return fit.coefficients().terms().size();
    }

    /**
     * Whether two groups have the same mean score; the estimate is the second's less the first's.
     *
     * @throws IllegalArgumentException if there are not two groups
     */
    public TTest ofTwoGroups() {
        if (groups() != 2) {
            throw new IllegalArgumentException("a test of two groups with the columns " + model.terms());
        }
        return switch (design) {
            case SurveyDesign survey -> fit.test(1);
            case PairwiseDesign pairwise -> fit.test(1);
            case ReplicateDesign replicate -> TTest.of(withErrorOf(replicate), 1);
        };
    }

    /** The coefficients, with the covariance of the total of their influence, which keeps the scores as they are. */
    private Estimates withErrorOf(ReplicateDesign replicate) {
        var weights = design.weights();
        var influence = model.influence(weights, fit.coefficients().values(), domain);
        for (var column : influence) {
            Arrays.setAll(column, row -> column[row] == 0 ? 0 : column[row] / weights[row]);
        }
        var totals = Estimates.of(replicate, Total.of(List.copyOf(model.terms()), influence), domain);
        var coefficients = fit.coefficients();
        return new Estimates(
                coefficients.terms(), coefficients.values(), totals.covariance(), coefficients.degreesOfFreedom());
    }

    /** Whether all groups have the same mean score, by the Wald test. */
    public FTest ofAllGroups() {
        return fit.waldTest(model.matrix().labels().getLast());
    }
}
