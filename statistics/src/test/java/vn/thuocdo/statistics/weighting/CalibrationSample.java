package vn.thuocdo.statistics.weighting;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** A sample whose totals some factors between 0.5 and 1.5 would meet: an intercept, sizes, and rare categories. */
record CalibrationSample(Auxiliaries known, double[] weights) {

    CalibrationSample(int seed, int rows, int terms) {
        this(known(new Random(seed), rows, terms), weights(rows));
    }

    private static double[] weights(int rows) {
        return new Random(rows).doubles(rows, 1, 20).toArray();
    }

    private static Auxiliaries known(Random random, int rows, int terms) {
        var columns = new double[terms][rows];
        Arrays.fill(columns[0], 1);
        for (var term = 1; term < terms; term++) {
            var rare = term % 2 == 0;
            Arrays.setAll(
                    columns[term],
                    row -> rare ? (random.nextDouble() < 0.2 ? 1 : 0) : 600 + 100 * random.nextGaussian());
        }
        var met = weights(rows);
        Arrays.setAll(met, row -> met[row] * (0.5 + random.nextDouble()));
        var totals = Arrays.stream(columns)
                .mapToDouble(column -> IntStream.range(0, rows)
                        .mapToDouble(row -> column[row] * met[row])
                        .sum())
                .toArray();
        return new Auxiliaries(
                columns, IntStream.range(0, terms).mapToObj(term -> "x" + term).toList(), totals);
    }
}
