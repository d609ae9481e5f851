package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * How far two tables of estimates lie apart.
 *
 * @param estimates how many were compared
 * @param value the greatest relative difference of an estimate
 * @param error the greatest relative difference of a standard error
 */
record Agreement(int estimates, double value, double error) {

    /** A standard error this small is 0: R and we round differently below. */
    private static final double NOTHING = 1e-12;

    /**
     * Compares files whose lines are domain, item, estimate, standard error.
     *
     * @throws IllegalArgumentException if the files are about different estimates
     */
    static Agreement between(Path ours, Path theirs) throws IOException {
        var expected = new HashMap<String, double[]>();
        for (var line : Files.readAllLines(theirs)) {
            expected.put(name(line), numbers(line));
        }
        var lines = Files.readAllLines(ours);
        var value = 0.0;
        var error = 0.0;
        for (var line : lines) {
            var other = expected.get(name(line));
            if (other == null || lines.size() != expected.size()) {
                throw new IllegalArgumentException(
                        "%d estimates against %d; %s".formatted(lines.size(), expected.size(), line));
            }
            value = Math.max(value, difference(numbers(line)[0], other[0]));
            error = Math.max(error, difference(numbers(line)[1], other[1]));
        }
        return new Agreement(lines.size(), value, error);
    }

    private static double difference(double a, double b) {
        return Math.abs(a) < NOTHING && Math.abs(b) < NOTHING ? 0 : Math.abs(a - b) / Math.abs(b);
    }

    private static String name(String line) {
        var cells = line.split(",");
        return cells[0] + "," + cells[1];
    }

    private static double[] numbers(String line) {
        var cells = line.split(",");
        return new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])};
    }
}
