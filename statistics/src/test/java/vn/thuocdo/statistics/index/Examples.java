package vn.thuocdo.statistics.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.index.IndexTree.Group;
import vn.thuocdo.statistics.index.IndexTree.Item;
import vn.thuocdo.statistics.index.IndexTree.Rule;

/** What the tests of this package start from. */
final class Examples {

    private Examples() {}

    /** Two factors of unlike size, and a third measured by one question about the whole of it. */
    static IndexTree aTree() {
        return new IndexTree(new Group(
                "SERVICE",
                new Rule.MeanOfGroups(),
                new Group("ACCESS", new Rule.MeanOfItems(), new Item("a1"), new Item("a2"), new Item("a3")),
                new Group("STAFF", new Rule.MeanOfItems(), new Item("b1"), new Item("b2")),
                new Group("RESULT", new Rule.OverallQuestion("c0"), new Item("c1"))));
    }

    /** Names u00, u01 … */
    static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj("u%02d"::formatted).toList();
    }

    /** A covariance matrix of full rank with correlations of either sign. */
    static double[][] aCovariance(int size, long seed) {
        var random = new Random(seed);
        var factor = IntStream.range(0, size)
                .mapToObj(i -> random.doubles(2L * size, -1, 1).toArray())
                .toArray(double[][]::new);
        var covariance = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                for (var k = 0; k < 2 * size; k++) {
                    covariance[i][j] += factor[i][k] * factor[j][k];
                }
            }
        }
        return covariance;
    }

    /** Correlated estimates called u00, u01 …, of which some differ clearly and some do not. */
    static Results someUnits(int count, long seed) {
        var values = new Random(seed).doubles(count, 40, 100).toArray();
        return results(names(count), values, aCovariance(count, seed));
    }

    /** Estimates with a covariance, on 42 degrees of freedom. */
    static Results results(List<String> names, double[] values, double[][] covariance) {
        return results(names, values, covariance, Map.of());
    }

    static Results results(List<String> names, double[] values, double[][] covariance, Map<String, String> absent) {
        return new Results(new Estimates(names, values, covariance, 42), absent);
    }

    /** The same estimates in another order. */
    static Results reordered(Results results, int... order) {
        return new Results(Results.chosen(results.known(), results.known().values(), order), results.absent());
    }

    /** A page of docs/methods. */
    static String page(String name) {
        try {
            return Files.readString(Path.of("../docs/methods", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
