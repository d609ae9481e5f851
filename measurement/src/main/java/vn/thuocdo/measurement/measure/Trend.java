package vn.thuocdo.measurement.measure;

import java.util.List;
import java.util.stream.IntStream;

/** The straight line through several waves. */
final class Trend {

    private Trend() {}

    /**
     * What each wave counts in the slope of the least-squares line: (t − t̄) / Σ(t − t̄)², with t the waves' names
     * where all are numbers, else 1, 2, 3 …; so the slope is per year, or per wave.
     */
    static double[] coefficients(List<String> waves) {
        var years = waves.stream().allMatch(wave -> Sql.number(wave).isPresent());
        var times = IntStream.range(0, waves.size())
                .mapToDouble(i -> years ? Sql.number(waves.get(i)).getAsDouble() : i + 1)
                .toArray();
        var mean = IntStream.range(0, times.length)
                .mapToDouble(i -> times[i])
                .average()
                .orElseThrow();
        var squares = 0.0;
        for (var time : times) {
            squares += (time - mean) * (time - mean);
        }
        var sum = squares;
        return IntStream.range(0, times.length)
                .mapToDouble(i -> (times[i] - mean) / sum)
                .toArray();
    }
}
