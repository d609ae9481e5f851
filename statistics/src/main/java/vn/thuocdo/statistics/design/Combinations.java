package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Linear combinations most of whose coefficients are zero. */
final class Combinations {

    private final int[][] variables;
    private final double[][] coefficients;

    /**
     * @param coefficients one row for each combination, one column for each variable
     */
    Combinations(double[][] coefficients) {
        variables = Arrays.stream(coefficients)
                .map(row ->
                        IntStream.range(0, row.length).filter(v -> row[v] != 0).toArray())
                .toArray(int[][]::new);
        this.coefficients = IntStream.range(0, coefficients.length)
                .mapToObj(term -> Arrays.stream(variables[term])
                        .mapToDouble(v -> coefficients[term][v])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Writes the combinations of the variables that begin at {@code from}. */
    void of(double[] values, int from, double[] into, int at) {
        for (var term = 0; term < variables.length; term++) {
            var used = variables[term];
            var by = coefficients[term];
            var sum = 0.0;
            for (var i = 0; i < used.length; i++) {
                sum += by[i] * values[from + used[i]];
            }
            into[at + term] = sum;
        }
    }
}
