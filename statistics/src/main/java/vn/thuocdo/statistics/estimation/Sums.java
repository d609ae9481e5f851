package vn.thuocdo.statistics.estimation;

import java.util.List;

/** The totals themselves. */
public record Sums(List<String> terms) implements TotalsFunction {

    public Sums {
        terms = List.copyOf(terms);
    }

    @Override
    public int arguments() {
        return terms.size();
    }

    @Override
    public double[] value(double[] totals) {
        return totals.clone();
    }

    @Override
    public double[][] gradient(double[] totals) {
        var gradient = new double[terms.size()][terms.size()];
        for (var term = 0; term < gradient.length; term++) {
            gradient[term][term] = 1;
        }
        return gradient;
    }
}
