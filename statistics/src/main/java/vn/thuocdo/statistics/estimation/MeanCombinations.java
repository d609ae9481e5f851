package vn.thuocdo.statistics.estimation;

import java.util.List;

/**
 * Linear combinations of means, such as the nodes of an index tree, as functions of the totals Σ w y, Σ w of each item
 * in turn over those who answered it.
 *
 * @param terms one name for each combination
 * @param coefficients by term and item; an item with coefficient 0 may lack answers
 */
public record MeanCombinations(List<String> terms, double[][] coefficients) implements TotalsFunction {

    public MeanCombinations {
        terms = List.copyOf(terms);
        if (coefficients.length != terms.size()) {
            throw new IllegalArgumentException(
                    "%d terms with %d rows of coefficients".formatted(terms.size(), coefficients.length));
        }
    }

    private int items() {
        return coefficients.length == 0 ? 0 : coefficients[0].length;
    }

    @Override
    public int arguments() {
        return 2 * items();
    }

    @Override
    public double[] value(double[] totals) {
        var values = new double[coefficients.length];
        for (var term = 0; term < values.length; term++) {
            for (var item = 0; item < items(); item++) {
                if (coefficients[term][item] != 0) {
                    values[term] += coefficients[term][item] * totals[2 * item] / totals[2 * item + 1];
                }
            }
        }
        return values;
    }

    @Override
    public double[][] gradient(double[] totals) {
        var gradient = new double[coefficients.length][arguments()];
        for (var term = 0; term < gradient.length; term++) {
            for (var item = 0; item < items(); item++) {
                var weight = totals[2 * item + 1];
                if (coefficients[term][item] != 0) {
                    gradient[term][2 * item] = coefficients[term][item] / weight;
                    gradient[term][2 * item + 1] = -coefficients[term][item] * totals[2 * item] / (weight * weight);
                }
            }
        }
        return gradient;
    }
}
