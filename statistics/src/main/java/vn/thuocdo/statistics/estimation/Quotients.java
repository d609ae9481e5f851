package vn.thuocdo.statistics.estimation;

import java.util.List;

/**
 * Quotients of totals: means, shares and ratios. A quotient by zero is not a number, and so is its gradient.
 *
 * @param terms one name for each quotient
 * @param numerators for each quotient, which total is divided
 * @param denominators for each quotient, which total it is divided by
 * @param arguments how many totals there are
 */
public record Quotients(List<String> terms, int[] numerators, int[] denominators, int arguments)
        implements TotalsFunction {

    public Quotients {
        terms = List.copyOf(terms);
        if (numerators.length != terms.size() || denominators.length != terms.size()) {
            throw new IllegalArgumentException("%d quotients of %d numerators and %d denominators"
                    .formatted(terms.size(), numerators.length, denominators.length));
        }
    }

    @Override
    public double[] value(double[] totals) {
        var quotients = new double[terms.size()];
        for (var term = 0; term < quotients.length; term++) {
            var denominator = totals[denominators[term]];
            quotients[term] = denominator == 0 ? Double.NaN : totals[numerators[term]] / denominator;
        }
        return quotients;
    }

    @Override
    public double[][] gradient(double[] totals) {
        var quotients = value(totals);
        var gradient = new double[terms.size()][arguments];
        for (var term = 0; term < quotients.length; term++) {
            var denominator = totals[denominators[term]];
            gradient[term][numerators[term]] += 1 / denominator;
            gradient[term][denominators[term]] -= quotients[term] / denominator;
        }
        return gradient;
    }
}
