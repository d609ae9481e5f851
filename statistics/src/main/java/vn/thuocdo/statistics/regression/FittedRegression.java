package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.PairwiseDesign;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Variance;

/**
 * A regression as estimated from a sample. Its degrees of freedom are those of the design plus 1 less the number of
 * coefficients; no interval or p-value can be given where they are not positive.
 *
 * @see "T. Lumley, Complex Surveys (2010), chs. 5–6; E. L. Korn, B. I. Graubard (1990), Am. Stat. 44"
 */
public final class FittedRegression {

    private final Regression model;
    private final double[] weights;
    private final Regression.Fit fit;
    private final Estimates coefficients;
    private final List<String> aliased;
    private final double dispersion;

    private FittedRegression(
            Regression model,
            double[] weights,
            Regression.Fit fit,
            Estimates coefficients,
            List<String> aliased,
            double dispersion) {
        this.model = model;
        this.weights = weights;
        this.fit = fit;
        this.coefficients = coefficients;
        this.aliased = List.copyOf(aliased);
        this.dispersion = dispersion;
    }

    static FittedRegression of(Regression regression, Design design, Domain domain) {
        var answered = domain.and(regression.answered());
        var weights = design.weights();
        var first = regression.fit(weights, answered, domain);
        var names = regression.matrix().names();
        var aliased = IntStream.range(0, names.size())
                .filter(c -> Arrays.stream(first.kept()).noneMatch(kept -> kept == c))
                .mapToObj(names::get)
                .toList();
        var model = aliased.isEmpty() ? regression : regression.keep(first.kept());
        var fit = aliased.isEmpty() ? first : model.fit(weights, answered, domain);
        var values = fit.end().coefficients();
        var covariance = switch (design) {
            case SurveyDesign survey -> survey.covariance(fit.influence(weights.length), answered);
            case PairwiseDesign pairwise -> pairwise.covariance(fit.influence(weights.length));
            case ReplicateDesign replicate ->
                replicate.scale().covariance(replicates(model, fit, replicate, answered), values);
        };
        var estimates =
                new Estimates(model.terms(), values, covariance, freedom(design, domain, answered) + 1 - values.length);
        var dispersion = dispersion(design, model.pearsonResiduals(fit), answered);
        return new FittedRegression(model, weights, fit, estimates, aliased, dispersion);
    }

    private static double[][] replicates(Regression model, Regression.Fit fit, ReplicateDesign design, Domain domain) {
        var again = model.startingAt(fit.end().coefficients());
        return IntStream.range(0, design.replicates())
                .mapToObj(r -> again.value(design.weights(r), domain))
                .toArray(double[][]::new);
    }

    /** Missing answers cost units and strata where these are counted, but no replicate weights: so does R. */
    private static double freedom(Design design, Domain domain, Domain answered) {
        return switch (design) {
            case SurveyDesign survey -> survey.degreesOfFreedom(answered);
            case PairwiseDesign pairwise -> pairwise.degreesOfFreedom(answered);
            case ReplicateDesign replicate -> replicate.degreesOfFreedom(domain);
        };
    }

    private static double dispersion(Design design, double[] residuals, Domain answered) {
        var used = answered.and(Domain.where(residuals.length, row -> !Double.isNaN(residuals[row])));
        var weights = design.weights();
        return switch (design) {
            case SurveyDesign survey ->
                Variance.of(survey, List.of("residual"), residuals).value(weights, used)[0];
            case PairwiseDesign pairwise ->
                Variance.of(pairwise, List.of("residual"), residuals).value(weights, used)[0];
            case ReplicateDesign replicate -> meanSquare(residuals, weights, used);
        };
    }

    private static double meanSquare(double[] residuals, double[] weights, Domain domain) {
        var squares = domain.rows().stream().mapToDouble(row -> weights[row] * residuals[row] * residuals[row]);
        return squares.sum() / Arrays.stream(domain.mask(weights)).sum();
    }

    /** The coefficients with their covariance, and the degrees of freedom of the model's residuals. */
    public Estimates coefficients() {
        return coefficients;
    }

    /** The columns that got no coefficient because they are combinations of those before them. */
    public List<String> aliased() {
        return aliased;
    }

    /**
     * How much larger the residual variance is than the family's V(μ): the population variance of (y − μ)/√V(μ), for
     * replicate designs its mean square.
     */
    public double dispersion() {
        return dispersion;
    }

    /** Whether the search ended by itself; if not, a logistic model may separate the answers perfectly. */
    public boolean converged() {
        return fit.end().converged();
    }

    /** β̂/SE of a column, held against Student's distribution. */
    public TTest test(int column) {
        return TTest.of(coefficients, column);
    }

    /**
     * Whether all coefficients of some terms are zero: F = βᵀV⁻¹β/q on q and the residual degrees of freedom.
     *
     * @param terms their labels, such as {@code stype} or {@code stype:meals}
     * @throws IllegalArgumentException if there is no such term, or the covariance of the coefficients is singular
     */
    public FTest waldTest(String... terms) {
        var columns = columns(terms);
        var freedom = coefficients.degreesOfFreedom();
        var statistic = Forms.inverseForm(beta(columns), Forms.part(coefficients.covariance(), columns));
        return FTest.of(statistic / columns.length, columns.length, freedom);
    }

    /**
     * The Wald test with the covariance rows would give if they were independent, whose distribution under the design
     * is a sum of weighted χ² (the working test of Rao and Scott).
     */
    public WorkingTest workingWaldTest(String... terms) {
        var columns = columns(terms);
        return working(Forms.inverseForm(beta(columns), naive(columns)), columns);
    }

    /**
     * The likelihood-ratio test of Rao and Scott: the increase of the deviance without the terms, whose distribution
     * under the design is a sum of weighted χ².
     *
     * @see "J. N. K. Rao, A. J. Scott (1984), Ann. Stat. 12; T. Lumley, A. J. Scott (2014), Aust. N. Z. J. Stat. 56"
     */
    public WorkingTest likelihoodRatioTest(String... terms) {
        var columns = columns(terms);
        var others = IntStream.range(0, coefficients.terms().size())
                .filter(c -> Arrays.stream(columns).noneMatch(column -> column == c))
                .toArray();
        var rows = Domain.where(weights.length, row -> Arrays.binarySearch(fit.rows(), row) >= 0);
        var smaller = model.keep(others).fit(weights, rows);
        return working(smaller.end().deviance() - fit.end().deviance(), columns);
    }

    private WorkingTest working(double statistic, int[] columns) {
        var factors = Forms.eigenvalues(naive(columns), Forms.part(coefficients.covariance(), columns));
        return new WorkingTest(statistic, new WeightedChiSquares(factors, coefficients.degreesOfFreedom()));
    }

    private double[][] naive(int[] columns) {
        return Forms.part(fit.end().space().inverse(), columns);
    }

    private int[] columns(String... terms) {
        var columns = Arrays.stream(terms)
                .flatMapToInt(term -> Arrays.stream(model.matrix().columnsOf(term)))
                .sorted()
                .toArray();
        if (columns.length == 0) {
            throw new IllegalArgumentException("no column of the terms %s has a coefficient".formatted(List.of(terms)));
        }
        return columns;
    }

    private double[] beta(int[] columns) {
        return Arrays.stream(columns).mapToDouble(coefficients::value).toArray();
    }
}
