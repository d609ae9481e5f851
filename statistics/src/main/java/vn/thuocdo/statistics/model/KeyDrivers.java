package vn.thuocdo.statistics.model;

import java.util.Arrays;

/**
 * How much of a response each predictor explains: R² of the linear regression, divided among the predictors.
 *
 * <p>Shapley's division (also called LMG) averages what a predictor adds to R² over all orders of entering. Johnson's
 * relative weights come close at any number of predictors. Both add up to R², and predictors that repeat each other
 * share what they explain together. Neither says that one thing causes another.
 *
 * @param rSquared share of the response's variance explained by all predictors, 0…1
 * @param parts one part of R² per predictor
 * @see "R. H. Lindeman, P. F. Merenda, R. Z. Gold, Introduction to Bivariate and Multivariate Analysis (1980), p. 119"
 * @see "J. W. Johnson, A heuristic method for estimating the relative weight of predictor variables in multiple
 *     regression, Multivariate Behavioral Research 35 (2000), 1–19"
 * @see "U. Grömping, Estimators of relative importance in linear regression based on variance decomposition, The
 *     American Statistician 61 (2007), 139–147"
 */
public record KeyDrivers(double rSquared, double[] parts) {

    /** The largest number of predictors Shapley's division is computed for. */
    public static final int MOST_SHAPLEY_PREDICTORS = 20;

    public KeyDrivers {
        if (!(rSquared <= 1 + 1e-9)) {
            throw new IllegalArgumentException("the correlations would explain " + rSquared + " of the response");
        }
    }

    /**
     * Johnson's relative weights, none of them negative.
     *
     * @param correlation of response and predictors, response first; symmetric, at least 2 × 2
     * @throws IllegalArgumentException if {@code correlation} is not that of any data: diagonal other than 1, not
     *     symmetric, or not positive semidefinite (as may come of dropping missing values pair by pair)
     */
    public static KeyDrivers johnson(double[][] correlation) {
        check(correlation);
        return of(RelativeWeights.of(correlation));
    }

    /**
     * Shapley's division, exactly.
     *
     * @param correlation of response and predictors, response first; symmetric, at least 2 × 2
     * @throws IllegalArgumentException if there are more than {@value #MOST_SHAPLEY_PREDICTORS} predictors, or
     *     {@code correlation} is not that of any data
     */
    public static KeyDrivers shapley(double[][] correlation) {
        check(correlation);
        if (correlation.length - 1 > MOST_SHAPLEY_PREDICTORS) {
            throw new IllegalArgumentException("%d predictors are more than %d: take Johnson's weights"
                    .formatted(correlation.length - 1, MOST_SHAPLEY_PREDICTORS));
        }
        return of(ShapleyValues.of(correlation));
    }

    private static KeyDrivers of(double[] parts) {
        return new KeyDrivers(Arrays.stream(parts).sum(), parts);
    }

    /**
     * Each part as a share of R².
     *
     * @throws IllegalStateException if nothing is explained
     */
    public double[] shares() {
        if (!(rSquared > 0)) {
            throw new IllegalStateException("nothing is explained: R² is " + rSquared);
        }
        return Arrays.stream(parts).map(part -> part / rSquared).toArray();
    }

    private static void check(double[][] correlation) {
        if (correlation.length < 2) {
            throw new IllegalArgumentException("a response and a predictor at least, not " + correlation.length);
        }
        for (var i = 0; i < correlation.length; i++) {
            if (correlation[i].length != correlation.length || !(Math.abs(correlation[i][i] - 1) < 1e-9)) {
                throw new IllegalArgumentException(
                        "row %d of a correlation matrix: %s".formatted(i, Arrays.toString(correlation[i])));
            }
            for (var j = 0; j < i; j++) {
                if (!(Math.abs(correlation[i][j] - correlation[j][i]) < 1e-9)) {
                    throw new IllegalArgumentException("correlation (%d, %d) is %s, but (%d, %d) is %s"
                            .formatted(i, j, correlation[i][j], j, i, correlation[j][i]));
                }
            }
        }
    }
}
