package vn.thuocdo.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tables for tests. */
final class Examples {

    private Examples() {}

    /** Counts as of answers: many small ones, a few large. */
    static double[][] counts(int rows, int columns, Random random) {
        var counts = new double[rows][columns];
        for (var row : counts) {
            for (var j = 0; j < columns; j++) {
                row[j] = Math.floor(Math.exp(3 + 1.2 * random.nextGaussian()));
            }
        }
        return counts;
    }

    /** Every closed cell below {@code threshold}, to be protected by {@code distance} both ways. */
    static List<SensitiveCell> below(double threshold, AdditiveTable table, double distance) {
        return IntStream.range(0, table.size())
                .filter(cell -> !table.open().contains(cell) && table.values()[cell] < threshold)
                .mapToObj(cell -> new SensitiveCell(cell, distance, distance))
                .toList();
    }

    /** Districts of two provinces by level of answer: district, province and national numbers in one table. */
    static AdditiveTable hierarchy(Random random) {
        var districts = AdditiveTable.withMargins(counts(4, 3, random));
        var values = new ArrayList<Double>();
        for (var value : districts.values()) {
            values.add(value);
        }
        var sums = new ArrayList<>(districts.sums());
        for (var province = 0; province < 2; province++) {
            for (var level = 0; level < 3; level++) {
                var first = 6 * province + level;
                sums.add(new AdditiveTable.Sum(values.size(), new int[] {first, first + 3}));
                values.add(values.get(first) + values.get(first + 3));
            }
        }
        var open = new TreeSet<>(districts.open());
        return new AdditiveTable(values.stream().mapToDouble(x -> x).toArray(), sums, open);
    }

    static Set<Integer> all(AdditiveTable table) {
        return new TreeSet<>(IntStream.range(0, table.size())
                .filter(cell -> !table.open().contains(cell))
                .boxed()
                .toList());
    }
}
