package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Classification;

/**
 * Response propensity: the chance of answering is modelled by a logistic regression, and respondents are weighted by
 * its inverse.
 *
 * <p>p̂ = 1/(1 + e^{−xᵀβ}) over all rows drawn, with or without the weights in the fit. The respondents get d/p̂
 * ({@link Use.Inverse}), or the factor Σ_c d / Σ_{c, answered} d of their class of like p̂ ({@link Use.Classes}),
 * which is steadier when some p̂ are small. For the linearised variance the factors count as known.
 *
 * @param columns {@code [term][row]}, an intercept as a column of ones
 * @param responded whether the row answered
 * @param weighted whether the regression uses the weights
 * @param use what is made of p̂
 * @see "R. J. A. Little, Survey nonresponse adjustments for estimates of means (1986), Int. Stat. Rev. 54"
 */
public record Propensity(double[][] columns, boolean[] responded, boolean weighted, Use use) implements WeightingStep {

    /** What is made of the propensities. */
    public sealed interface Use {

        /** w = d/p̂. */
        record Inverse() implements Use {}

        /**
         * Classes between the quantiles of p̂ (type 7, over all rows); a p̂ equal to a cutpoint lies above it.
         *
         * @param count number of classes, at least 2; 5 for quintiles
         */
        record Classes(int count) implements Use {

            public Classes {
                if (count < 2) {
                    throw new IllegalArgumentException("%d propensity classes".formatted(count));
                }
            }
        }
    }

    /**
     * @throws IllegalArgumentException if weights and rows do not fit together, or nobody answered in a class
     * @throws NotConverged if the terms separate respondents from the others
     */
    @Override
    public Weighed apply(double[] weights) {
        WeightColumn.checkNotNegative(weights, responded.length);
        var fit = fit(weights);
        return switch (use) {
            case Use.Inverse inverse -> inverted(weights, fit);
            case Use.Classes classes -> classed(weights, fit, classes.count());
        };
    }

    private LogisticFit fit(double[] weights) {
        var response = IntStream.range(0, responded.length)
                .mapToDouble(row -> responded[row] ? 1 : 0)
                .toArray();
        var rows = weighted
                ? weights
                : Arrays.stream(weights).map(weight -> weight > 0 ? 1 : 0).toArray();
        return WeightedLogit.fit(columns, response, rows);
    }

    private Weighed inverted(double[] weights, LogisticFit fit) {
        var after = new double[weights.length];
        Arrays.setAll(after, row -> responded[row] ? weights[row] / fit.fitted()[row] : 0);
        return new Weighed(after, WeightEffect.between(weights, after, null), fit, new double[0], new double[0]);
    }

    private Weighed classed(double[] weights, LogisticFit fit, int count) {
        var cuts = cutpoints(fit.fitted(), count);
        var codes = new int[weights.length];
        Arrays.setAll(codes, row -> (int)
                Arrays.stream(cuts).filter(cut -> fit.fitted()[row] >= cut).count());
        var labels = IntStream.range(0, count)
                .mapToObj(group -> "propensity class " + (group + 1))
                .toList();
        var classes = new NonresponseClasses(new Classification(codes, labels), responded).apply(weights);
        return new Weighed(classes.weights(), classes.effect(), fit, cuts, classes.factors());
    }

    /** Quantiles i/count of {@code values} by linear interpolation, 0 &lt; i &lt; count. */
    private static double[] cutpoints(double[] values, int count) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var cuts = new double[count - 1];
        Arrays.setAll(cuts, i -> {
            var place = (sorted.length - 1) * (i + 1.0) / count;
            var below = (int) place;
            var above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        });
        return cuts;
    }

    /**
     * Weights carried by the respondents according to their propensity.
     *
     * @param weights 0 for those who did not answer
     * @param effect the change as a whole
     * @param fit the regression; {@code fitted} is p̂ of every row
     * @param cutpoints the borders of the classes; none for inverse propensities
     * @param factors the factor of each class; none for inverse propensities
     */
    public record Weighed(double[] weights, WeightEffect effect, LogisticFit fit, double[] cutpoints, double[] factors)
            implements Adjustment {

        @Override
        public void residuals(double[][] influence) {
            // Propensities count as known.
        }

        @Override
        public boolean isHeldFixed() {
            return true;
        }
    }
}
