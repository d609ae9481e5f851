package vn.thuocdo.statistics.regression;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Statistic;

/**
 * A generalised linear model of the population, estimated by pseudo-maximum likelihood: β solves
 * Σ w x (y − μ)(dμ/dη)/V(μ) = 0 with η = xᵀβ. The influence of a row is A⁻¹ w x (y − μ)(dμ/dη)/V(μ), where
 * A = Σ w x xᵀ (dμ/dη)²/V(μ).
 *
 * <p>It needs unit rows: sums by sampling unit suffice for the linear model only. Columns that are combinations of
 * those before them get no coefficient: as a {@link Statistic} it answers not a number for them, {@link #fit} leaves
 * them out.
 *
 * @see "D. A. Binder (1983), On the variances of asymptotically normal estimators from complex surveys, Int. Stat.
 *     Rev. 51"
 */
public final class Regression implements Statistic {

    private final ModelMatrix matrix;
    private final double[] response;
    private final Family family;
    private final Link link;
    private final Stopping stopping;
    private final double @Nullable [] start;

    private Regression(
            ModelMatrix matrix,
            double[] response,
            Family family,
            Link link,
            Stopping stopping,
            double @Nullable [] start) {
        if (response.length != matrix.rows()) {
            throw new IllegalArgumentException(
                    "a response of %d rows with a matrix of %d".formatted(response.length, matrix.rows()));
        }
        this.matrix = matrix;
        this.response = response;
        this.family = family;
        this.link = link;
        this.stopping = stopping;
        this.start = start;
    }

    /**
     * @param response y by row; not a number where there is no answer
     */
    public static Regression of(ModelMatrix matrix, double[] response, Family family, Link link) {
        return new Regression(matrix, response, family, link, Stopping.SETTLED, null);
    }

    /** μ = xᵀβ. */
    public static Regression linear(ModelMatrix matrix, double[] response) {
        return of(matrix, response, Family.GAUSSIAN, Link.IDENTITY);
    }

    /** ln(μ/(1 − μ)) = xᵀβ, for a response from 0 to 1. */
    public static Regression logistic(ModelMatrix matrix, double[] response) {
        return of(matrix, response, Family.BINOMIAL, Link.LOGIT);
    }

    /** The same model, whose search ends by another rule. */
    public Regression stopping(Stopping rule) {
        return new Regression(matrix, response, family, link, rule, start);
    }

    /**
     * The model as estimated from {@code domain}, leaving out rows that miss the response or a predictor.
     *
     * @throws IllegalArgumentException if no such row has a weight, a weight is negative, a response is none of the
     *     family's, or steps of the search keep leaving the range of the model
     */
    public FittedRegression fit(Design design, Domain domain) {
        return FittedRegression.of(this, design, domain);
    }

    @Override
    public List<String> terms() {
        return matrix.names();
    }

    @Override
    public Domain answered() {
        return matrix.answered().and(Domain.where(response.length, row -> !Double.isNaN(response[row])));
    }

    @Override
    public double[] value(double[] weights, Domain domain) {
        var fit = fit(weights, domain);
        var values = new double[matrix.names().size()];
        Arrays.fill(values, Double.NaN);
        for (var column : fit.kept()) {
            values[column] = fit.end().coefficients()[column];
        }
        return values;
    }

    @Override
    public double[][] influence(double[] weights, double[] value, Domain domain) {
        var fit = fit(weights, domain);
        var influence = new double[value.length][weights.length];
        var ofKept = fit.influence(weights.length);
        for (var i = 0; i < ofKept.length; i++) {
            influence[fit.kept()[i]] = ofKept[i];
        }
        return influence;
    }

    ModelMatrix matrix() {
        return matrix;
    }

    /** The same model of these columns only. */
    Regression keep(int... columns) {
        return new Regression(matrix.keep(columns), response, family, link, stopping, null);
    }

    /** The same model, whose search starts from these coefficients. */
    Regression startingAt(double[] coefficients) {
        return new Regression(matrix, response, family, link, stopping, coefficients);
    }

    Fit fit(double[] weights, Domain domain) {
        return fit(weights, domain, domain);
    }

    /**
     * @param domain the rows with every answer
     * @param scale the rows over which weights get a mean of 1, which only decides when the search ends
     */
    Fit fit(double[] weights, Domain domain, Domain scale) {
        var used = domain.rows().stream().filter(row -> weights[row] != 0).toArray();
        if (used.length == 0) {
            throw new IllegalArgumentException("no row of %d with a weight has every answer".formatted(weights.length));
        }
        check(used, weights);
        var factor = start == null
                ? scale.count() / Arrays.stream(scale.mask(weights)).sum()
                : 1 / Arrays.stream(domain.mask(weights)).sum();
        var columns = Arrays.stream(matrix.columns())
                .map(column -> pick(column, used, 1))
                .toArray(double[][]::new);
        var iteration = new Iteration(family, link, columns, pick(response, used, 1), pick(weights, used, factor));
        return new Fit(used, iteration.run(start, stopping));
    }

    private void check(int[] used, double[] weights) {
        for (var row : used) {
            if (!(weights[row] > 0)) {
                throw new IllegalArgumentException(
                        "row %d has weight %s; a regression needs positive ones".formatted(row, weights[row]));
            }
            if (!family.allows(response[row])) {
                throw new IllegalArgumentException(
                        "row %d has response %s, which a %s model cannot have".formatted(row, response[row], family));
            }
        }
    }

    private static double[] pick(double[] column, int[] rows, double factor) {
        return Arrays.stream(rows).mapToDouble(row -> factor * column[row]).toArray();
    }

    /**
     * The residuals (y − μ)/√V(μ) of a fit, by row of the sample; not a number where the fit had no row.
     */
    double[] pearsonResiduals(Fit fit) {
        var residuals = new double[response.length];
        Arrays.fill(residuals, Double.NaN);
        for (var i = 0; i < fit.rows().length; i++) {
            var mean = fit.end().mean()[i];
            var row = fit.rows()[i];
            residuals[row] = (response[row] - mean) / Math.sqrt(family.variance(mean));
        }
        return residuals;
    }

    /**
     * A search with given weights, which it scaled to a mean of 1 (to a sum of 1 when it started from coefficients).
     *
     * @param rows the rows of the sample it used
     */
    record Fit(int[] rows, Iteration.End end) {

        /** The columns that got a coefficient. */
        int[] kept() {
            return end.space().kept();
        }

        /** By kept column and row of a sample of {@code size}, multiplied by the weight. */
        double[][] influence(int size) {
            var ofRows = end.space().influence(end.residuals());
            var influence = new double[ofRows.length][size];
            for (var column = 0; column < ofRows.length; column++) {
                for (var i = 0; i < rows.length; i++) {
                    influence[column][rows[i]] = ofRows[column][i];
                }
            }
            return influence;
        }
    }
}
