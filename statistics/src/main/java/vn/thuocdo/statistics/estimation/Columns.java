package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import vn.thuocdo.statistics.design.Domain;

/** Columns of answers, by variable and row; an answer that is not there is not a number. */
final class Columns {

    private Columns() {}

    /** The rows in which no column is missing. */
    static Domain answered(double[]... columns) {
        return Domain.where(columns[0].length, row -> {
            for (var column : columns) {
                if (Double.isNaN(column[row])) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Σ w·u over the domain, one for each column, summed with Neumaier's correction. */
    static double[] totals(double[][] columns, double[] weights, Domain domain) {
        var totals = new double[columns.length];
        var rows = domain.rows();
        for (var c = 0; c < columns.length; c++) {
            var sum = 0.0;
            var lost = 0.0;
            for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                var term = weights[row] * columns[c][row];
                var next = sum + term;
                lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
                sum = next;
            }
            totals[c] = sum + lost;
        }
        return totals;
    }

    static double combine(double[] coefficients, double[][] columns, int row) {
        var sum = 0.0;
        for (var c = 0; c < columns.length; c++) {
            if (coefficients[c] != 0) {
                sum += coefficients[c] * columns[c][row];
            }
        }
        return sum;
    }

    /** The columns, and one of ones after them. */
    static double[][] withOnes(double[][] columns) {
        var more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = new double[columns[0].length];
        Arrays.fill(more[columns.length], 1);
        return more;
    }
}
