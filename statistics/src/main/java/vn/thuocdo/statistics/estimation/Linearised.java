package vn.thuocdo.statistics.estimation;

import java.util.List;
import vn.thuocdo.statistics.design.Domain;

/**
 * A function of weighted totals, estimated from rows.
 *
 * @param function what is made of the totals
 * @param columns what is summed, by argument and row; not a number where there is no answer
 */
public record Linearised(TotalsFunction function, double[][] columns) implements Statistic {

    public Linearised {
        if (columns.length != function.arguments()) {
            throw new IllegalArgumentException(
                    "%d columns for %d totals".formatted(columns.length, function.arguments()));
        }
    }

    @Override
    public List<String> terms() {
        return function.terms();
    }

    @Override
    public Domain answered() {
        return Columns.answered(columns);
    }

    @Override
    public double[] value(double[] weights, Domain domain) {
        return function.value(Columns.totals(columns, weights, domain));
    }

    @Override
    public double[][] influence(double[] weights, double[] value, Domain domain) {
        var gradient = function.gradient(Columns.totals(columns, weights, domain));
        var influence = new double[gradient.length][weights.length];
        for (var term = 0; term < gradient.length; term++) {
            var rows = domain.rows();
            for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                influence[term][row] = weights[row] * Columns.combine(gradient[term], columns, row);
            }
        }
        return influence;
    }
}
