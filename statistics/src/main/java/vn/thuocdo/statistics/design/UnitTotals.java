package vn.thuocdo.statistics.design;

import java.util.stream.IntStream;

/**
 * Totals of some variables by sampling unit, for the units that have rows in a domain. Totals of the same units can
 * be added, so they may be made in pieces, by any engine.
 *
 * @param units the units' numbers in their {@link Stage}, ascending
 * @param width how many variables
 * @param values the totals, unit after unit: that of variable {@code v} in the i-th unit stands at
 *     {@code i * width + v}
 */
public record UnitTotals(int[] units, int width, double[] values) {

    public UnitTotals {
        if (values.length != units.length * width) {
            throw new IllegalArgumentException(
                    "%d totals for %d units of %d variables".formatted(values.length, units.length, width));
        }
        for (var i = 1; i < units.length; i++) {
            if (units[i] <= units[i - 1]) {
                throw new IllegalArgumentException("unit %d follows unit %d".formatted(units[i], units[i - 1]));
            }
        }
    }

    /** The sum over all units, one for each variable. */
    public double[] sum() {
        var sum = new double[width];
        for (var at = 0; at < values.length; at += width) {
            for (var v = 0; v < width; v++) {
                sum[v] += values[at + v];
            }
        }
        return sum;
    }

    /**
     * The same units with other variables, each a linear combination of these.
     *
     * @param coefficients one row for each new variable, one column for each of these
     */
    public UnitTotals map(double[][] coefficients) {
        var terms = coefficients.length;
        var used = new int[terms][];
        for (var term = 0; term < terms; term++) {
            var row = coefficients[term];
            used[term] = IntStream.range(0, width).filter(v -> row[v] != 0).toArray();
        }
        var mapped = new double[units.length * terms];
        for (var i = 0; i < units.length; i++) {
            for (var term = 0; term < terms; term++) {
                var sum = 0.0;
                for (var v : used[term]) {
                    sum += coefficients[term][v] * values[i * width + v];
                }
                mapped[i * terms + term] = sum;
            }
        }
        return new UnitTotals(units, terms, mapped);
    }

    /**
     * The sums over all units in each of many replicates, where a unit counts as often as its multiplier says.
     *
     * @param multipliers by the unit's number and replicate
     * @return by replicate and variable
     */
    public double[][] weightedSums(double[][] multipliers) {
        var replicates = multipliers[0].length;
        var sums = new double[width][replicates];
        var none = new double[replicates];
        for (var i = 0; i < units.length; i += 4) {
            var first = multipliers[units[i]];
            var second = i + 1 < units.length ? multipliers[units[i + 1]] : none;
            var third = i + 2 < units.length ? multipliers[units[i + 2]] : none;
            var fourth = i + 3 < units.length ? multipliers[units[i + 3]] : none;
            for (var v = 0; v < width; v++) {
                var a = value(i, v);
                var b = value(i + 1, v);
                var c = value(i + 2, v);
                var d = value(i + 3, v);
                var sum = sums[v];
                for (var r = 0; r < replicates; r++) {
                    sum[r] += a * first[r] + b * second[r] + c * third[r] + d * fourth[r];
                }
            }
        }
        return transposed(sums, replicates);
    }

    private double value(int i, int variable) {
        return i < units.length ? values[i * width + variable] : 0;
    }

    private static double[][] transposed(double[][] rows, int columns) {
        var transposed = new double[columns][rows.length];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < columns; column++) {
                transposed[column][row] = rows[row][column];
            }
        }
        return transposed;
    }
}
