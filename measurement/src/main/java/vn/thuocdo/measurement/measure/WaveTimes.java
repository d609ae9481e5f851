package vn.thuocdo.measurement.measure;

import java.util.List;
import java.util.stream.IntStream;

/** When waves were, as far as their names tell. */
final class WaveTimes {

    private WaveTimes() {}

    /** The waves' names where all are numbers, such as years, else 1, 2, 3 …; so a slope is per year, or per wave. */
    static double[] of(List<String> waves) {
        var years = waves.stream().allMatch(wave -> Sql.number(wave).isPresent());
        return IntStream.range(0, waves.size())
                .mapToDouble(i -> years ? Sql.number(waves.get(i)).getAsDouble() : i + 1)
                .toArray();
    }
}
