package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Domain;

/** Values in order, with their weights and the sums of these. */
record SortedValues(double[] x, double[] w, double[] sums) {

    /** Sums of weights that differ by less than this share count as equal. */
    private static final double EQUAL = 1e-12;

    /** Where a value stands among the shares. */
    interface Position {
        double of(int j);
    }

    static SortedValues of(double[] values, double[] weights, Domain domain) {
        var rows = domain.rows().stream()
                .filter(row -> weights[row] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        var x = Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
        var w = Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray();
        return of(x, w);
    }

    static SortedValues of(double[] x, double[] w) {
        var sums = w.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return new SortedValues(x, w, sums);
    }

    double total() {
        return sums[sums.length - 1];
    }

    double lastWeight() {
        return w[w.length - 1];
    }

    double sum(int j) {
        return j < 0 ? 0 : sums[j];
    }

    /** A point between the sum before a value and the sum up to it. */
    double between(int j, double share) {
        return sum(j - 1) * share + sum(j) * (1 - share);
    }

    /** The last place whose sum does not exceed pW; −1 if there is none. */
    private int below(double p) {
        var limit = p * total() + EQUAL * total();
        var place = -1;
        while (place + 1 < sums.length && sums[place + 1] <= limit) {
            place++;
        }
        return place;
    }

    double step(double p, boolean halfway, boolean even) {
        var low = below(p);
        var high = Math.min(low + 1, x.length - 1);
        var equal = low >= 0 && Math.abs(sums[low] - p * total()) <= EQUAL * total();
        if (!equal || (even && (low + 1) % 2 != 0)) {
            return x[high];
        }
        return halfway ? (x[low] + x[high]) / 2 : x[low];
    }

    double line(double p, Position position) {
        if (p <= position.of(0)) {
            return x[0];
        }
        for (var j = 1; j < x.length; j++) {
            var left = position.of(j - 1);
            var right = position.of(j);
            if (p <= right) {
                return x[j - 1] + (p - left) / (right - left) * (x[j] - x[j - 1]);
            }
        }
        return x[x.length - 1];
    }

    /** Steps at places that need not rise with the values, so they are put in order first. */
    double shahVaish(double p) {
        var n = x.length;
        var mean = total() / n;
        var places = IntStream.range(0, n)
                .mapToDouble(j -> (sums[j] / mean + 0.5 - w[j] / 2) / (n + 1))
                .toArray();
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> places[j]))
                .toList();
        var found = x[order.getFirst()];
        for (var j : order) {
            if (places[j] <= p) {
                found = x[j];
            }
        }
        return found;
    }

    /** Equal values as one, with the sum of their weights. */
    SortedValues merged() {
        var starts = IntStream.range(0, x.length)
                .filter(j -> j == 0 || x[j] != x[j - 1])
                .toArray();
        var values = new double[starts.length];
        var weights = new double[starts.length];
        for (var i = 0; i < starts.length; i++) {
            values[i] = x[starts[i]];
            var end = i + 1 < starts.length ? starts[i + 1] : x.length;
            for (var j = starts[i]; j < end; j++) {
                weights[i] += w[j];
            }
        }
        return of(values, weights);
    }
}
