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
        for (var i = 0; i < values.length; i++) {
            sum[i % width] += values[i];
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
     * The sums over all units, when each unit counts {@code multipliers[unit]} times, as in a replicate.
     *
     * @param multipliers by the unit's number
     */
    public double[] weightedSum(double[] multipliers) {
        var sum = new double[width];
        for (var i = 0; i < units.length; i++) {
            var multiplier = multipliers[units[i]];
            if (multiplier != 0) {
                for (var v = 0; v < width; v++) {
                    sum[v] += multiplier * values[i * width + v];
                }
            }
        }
        return sum;
    }
}
