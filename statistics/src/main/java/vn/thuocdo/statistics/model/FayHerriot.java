package vn.thuocdo.statistics.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The area-level model of Fay and Herriot: direct estimates borrow strength from a regression over all areas.
 *
 * <p>θ̂ᵢ = xᵢ'β + vᵢ + eᵢ, vᵢ ~ (0, A), eᵢ ~ (0, Dᵢ) with Dᵢ known. The prediction is γᵢ θ̂ᵢ + (1 − γᵢ) xᵢ'β̃ with
 * γᵢ = A / (A + Dᵢ): the less certain the direct estimate, the more the regression counts. Where A is estimated as
 * zero every area gets its regression value, and {@link #isSynthetic} says so: the direct estimates then show no
 * differences beyond the regression, which seldom means that there are none.
 *
 * @param betweenVariance A ≥ 0, in squared units of the estimates
 * @param coefficients β̃, one per covariate
 * @param coefficientErrors their standard errors, A taken as known
 * @param logLikelihood of A and β̃, unrestricted whatever the way of estimating A
 * @param areas one prediction per area, in the order given
 * @see "R. E. Fay, R. A. Herriot, Estimates of income for small places, JASA 74 (1979), 269–277"
 * @see "J. N. K. Rao, I. Molina, Small Area Estimation, 2nd ed. (2015), ch. 6"
 */
public record FayHerriot(
        double betweenVariance,
        double[] coefficients,
        double[] coefficientErrors,
        double logLikelihood,
        List<Prediction> areas) {

    public FayHerriot {
        areas = List.copyOf(areas);
    }

    /**
     * The prediction for one area.
     *
     * @param estimate the EBLUP
     * @param shrinkage γ, the share of the direct estimate in it, 0…1; 0 without a sample
     * @param meanSquaredError estimated, allowing for the estimation of β and A
     */
    public record Prediction(double estimate, double shrinkage, double meanSquaredError) {}

    /**
     * Fits the model to the sampled areas and predicts all.
     *
     * @param areas in any order, each with the same number p of covariates; more than p of them sampled
     * @throws IllegalArgumentException if numbers of covariates differ, no more than p areas are sampled, or the
     *     covariates of the sampled areas are collinear
     */
    public static FayHerriot fit(List<? extends Area> areas, BetweenVariance method) {
        var sampled = sampled(areas);
        var fit = method.fit(sampled);
        var uncertainty = new Uncertainty(fit, method.variance(fit), method.bias(fit));
        var predictions = new ArrayList<Prediction>();
        for (var area : areas) {
            predictions.add(
                    switch (area) {
                        case Area.Sampled direct -> predict(direct, fit, uncertainty);
                        case Area.Unsampled other ->
                            new Prediction(
                                    fit.fitted(other.covariates()),
                                    0,
                                    fit.between() + fit.variance(other.covariates()));
                    });
        }
        return new FayHerriot(
                fit.between(), fit.coefficients(), fit.coefficientErrors(), fit.logLikelihood(), predictions);
    }

    /** Whether A is estimated as zero, so that direct estimates count for nothing: to be told beside the figures. */
    public boolean isSynthetic() {
        return betweenVariance == 0;
    }

    private record Uncertainty(AreaRegression fit, double variance, double bias) {

        /**
         * g₁ + g₂ + 2 g₃ − b (1 − γ)²: g₁ = γD, g₂ from β̃, g₃ from A.
         *
         * @see "G. S. Datta, P. Lahiri, Statistica Sinica 10 (2000), 613–627"
         */
        double meanSquaredError(Area.Sampled area) {
            var total = fit.between() + area.variance();
            var rest = area.variance() / total;
            var fromAreas = fit.between() * rest;
            var fromCoefficients = rest * rest * fit.variance(area.covariates());
            var fromVariance = rest * rest / total * variance;
            return fromAreas + fromCoefficients + 2 * fromVariance - bias * rest * rest;
        }
    }

    private static Prediction predict(Area.Sampled area, AreaRegression fit, Uncertainty uncertainty) {
        var shrinkage = fit.between() / (fit.between() + area.variance());
        var estimate = shrinkage * area.estimate() + (1 - shrinkage) * fit.fitted(area.covariates());
        return new Prediction(estimate, shrinkage, uncertainty.meanSquaredError(area));
    }

    private static List<Area.Sampled> sampled(List<? extends Area> areas) {
        var sampled = new ArrayList<Area.Sampled>();
        for (var area : areas) {
            var covariates = area.covariates().length;
            if (covariates == 0 || covariates != areas.get(0).covariates().length) {
                throw new IllegalArgumentException("areas with %d and with %d covariates"
                        .formatted(areas.get(0).covariates().length, covariates));
            }
            if (area instanceof Area.Sampled direct) {
                sampled.add(direct);
            }
        }
        if (areas.isEmpty() || sampled.size() <= areas.get(0).covariates().length) {
            throw new IllegalArgumentException("%d sampled areas are too few".formatted(sampled.size()));
        }
        return sampled;
    }
}
