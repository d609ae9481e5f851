package vn.thuocdo.statistics.weighting;

/**
 * The share of the drawn that answered, rows without weight left out.
 *
 * @param unweighted respondents / drawn, in [0, 1]
 * @param weighted Σ_answered d / Σ d, in [0, 1]
 */
public record ResponseRate(double unweighted, double weighted) {

    /** @throws IllegalArgumentException if rows differ in number or no row has weight */
    public static ResponseRate of(double[] weights, boolean[] responded) {
        WeightColumn.checkNotNegative(weights, responded.length);
        int drawn = 0;
        int answered = 0;
        var drawnWeight = 0.0;
        var answeredWeight = 0.0;
        for (var row = 0; row < weights.length; row++) {
            drawn += weights[row] > 0 ? 1 : 0;
            drawnWeight += weights[row];
            if (responded[row]) {
                answered += weights[row] > 0 ? 1 : 0;
                answeredWeight += weights[row];
            }
        }
        if (drawn == 0) {
            throw new IllegalArgumentException("no row has weight");
        }
        return new ResponseRate((double) answered / drawn, answeredWeight / drawnWeight);
    }
}
