package vn.thuocdo.statistics.design;

import java.util.List;
import java.util.TreeMap;
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
public record UnitTotals(int[] units, int width, double[] values) implements DomainTotals {

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

    @Override
    public double[] sum() {
        var sum = new double[width];
        for (var at = 0; at < values.length; at += width) {
            for (var v = 0; v < width; v++) {
                sum[v] += values[at + v];
            }
        }
        return sum;
    }

    @Override
    public UnitTotals map(double[][] coefficients) {
        var terms = coefficients.length;
        var combinations = new Combinations(coefficients);
        var mapped = new double[units.length * terms];
        for (var i = 0; i < units.length; i++) {
            combinations.of(values, i * width, mapped, i * terms);
        }
        return new UnitTotals(units, terms, mapped);
    }

    @Override
    public long present() {
        return units.length;
    }

    @Override
    public double degreesOfFreedom(Stage stage) {
        return degreesOfFreedom(units, stage);
    }

    static double degreesOfFreedom(int[] units, Stage stage) {
        var strata = 0;
        var last = -1;
        for (var unit : units) {
            strata += stage.stratum()[unit] == last ? 0 : 1;
            last = stage.stratum()[unit];
        }
        return units.length - strata;
    }

    /** The same with the units that have no rows too, whose totals are zero. */
    UnitTotals ofAll(int drawn) {
        if (units.length == drawn) {
            return this;
        }
        var all = new double[drawn * width];
        for (var i = 0; i < units.length; i++) {
            System.arraycopy(values, i * width, all, units[i] * width, width);
        }
        return new UnitTotals(IntStream.range(0, drawn).toArray(), width, all);
    }

    static UnitTotals sideBySide(List<UnitTotals> domains) {
        var width = domains.stream().mapToInt(UnitTotals::width).sum();
        var rows = new TreeMap<Integer, double[]>();
        var at = 0;
        for (var domain : domains) {
            for (var i = 0; i < domain.units.length; i++) {
                var row = rows.computeIfAbsent(domain.units[i], unit -> new double[width]);
                System.arraycopy(domain.values, i * domain.width, row, at, domain.width);
            }
            at += domain.width;
        }
        var units = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        var values = new double[units.length * width];
        var place = 0;
        for (var row : rows.values()) {
            System.arraycopy(row, 0, values, place, width);
            place += width;
        }
        return new UnitTotals(units, width, values);
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
