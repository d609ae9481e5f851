package vn.thuocdo.statistics.weighting;

import java.util.Arrays;

/**
 * The weights the draw itself gives: how many units of the population each drawn one stands for.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), §§ 2.8, 4.3"
 */
public final class BaseWeights {

    private BaseWeights() {}

    /**
     * w = 1/π.
     *
     * @param probabilities inclusion probability of each row, in (0, 1]
     * @throws IllegalArgumentException if one is not in (0, 1]
     */
    public static double[] fromProbabilities(double[] probabilities) {
        var weights = new double[probabilities.length];
        for (var row = 0; row < weights.length; row++) {
            if (!(probabilities[row] > 0 && probabilities[row] <= 1)) {
                throw new IllegalArgumentException(
                        "row %d has inclusion probability %s, not in (0, 1]".formatted(row, probabilities[row]));
            }
            weights[row] = 1 / probabilities[row];
        }
        return weights;
    }

    /**
     * w = 1 / Π f over the stages, where f is the share drawn at that stage.
     *
     * @param fractions {@code [stage][row]}: n/N of the stage for the row, in (0, 1]; at least one stage
     * @throws IllegalArgumentException if there is no stage, rows differ in number, or a fraction is not in (0, 1]
     */
    public static double[] fromFractions(double[]... fractions) {
        if (fractions.length == 0) {
            throw new IllegalArgumentException("no stage");
        }
        var weights = fromProbabilities(fractions[0]);
        for (var stage = 1; stage < fractions.length; stage++) {
            var next = fromProbabilities(fractions[stage]);
            WeightColumn.check(next, weights.length);
            Arrays.setAll(weights, row -> weights[row] * next[row]);
        }
        return weights;
    }

    /**
     * The weights times k: one of a person's k dossiers was kept, or one of a household's k adults was asked.
     *
     * @param multiplicity how many equally likely units the asked one was chosen from, at least 1, row by row
     * @throws IllegalArgumentException if the rows differ in number or a multiplicity is below 1
     */
    public static double[] timesMultiplicity(double[] weights, int[] multiplicity) {
        WeightColumn.check(weights, multiplicity.length);
        var multiplied = new double[weights.length];
        for (var row = 0; row < weights.length; row++) {
            if (multiplicity[row] < 1) {
                throw new IllegalArgumentException("row %d was chosen from %d units".formatted(row, multiplicity[row]));
            }
            multiplied[row] = weights[row] * multiplicity[row];
        }
        return multiplied;
    }
}
