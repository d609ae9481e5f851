package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Domain;

/**
 * What the p-quantile of weighted values is, where p falls between two of them. With values sorted, weights w, their
 * cumulative sums C and W = Σw, the rules 1 to 9 are those of Hyndman and Fan for weights.
 *
 * @see "R. J. Hyndman, Y. Fan (1996), The American Statistician 50"
 */
public enum QuantileRule {
    /** The smallest value with C ≥ pW: the inverse of the distribution function. */
    MATHEMATICAL,
    /** As the inverse, but halfway between two values where C = pW: what schools teach of the median. */
    SCHOOL,
    /** Of Shah and Vaish: a step at (S + ½ − w/2)/(n+1), with S the sums of w over its mean. */
    SHAH_VAISH,
    /** Rule 1, the same as {@link #MATHEMATICAL}. */
    HF1,
    /** Rule 2, the same as {@link #SCHOOL}. */
    HF2,
    /** Rule 3: equal values count as one, and at equality the even one is taken. */
    HF3,
    /** Rule 4: straight lines through C/W. */
    HF4,
    /** Rule 5: straight lines through (C − w/2)/W. */
    HF5,
    /** Rule 6: straight lines through C/(W + w of the last). */
    HF6,
    /** Rule 7: straight lines through the sums before each value over the sum before the last. */
    HF7,
    /** Rule 8: straight lines through (⅓ C before + ⅔ C)/(W + ⅓ w of the last). */
    HF8,
    /** Rule 9: straight lines through (⅜ C before + ⅝ C)/(W + ¼ w of the last). */
    HF9;

    /** Sums of weights that differ by less than this share count as equal. */
    private static final double EQUAL = 1e-12;

    /**
     * The quantile of the values in a domain; rows without weight do not count.
     *
     * @param probability from 0 to 1
     * @return not a number if no row has a weight
     */
    public double of(double[] values, double[] weights, Domain domain, double probability) {
        var sorted = Sorted.of(values, weights, domain);
        return sorted.x().length == 0 ? Double.NaN : of(sorted, probability);
    }

    private double of(Sorted sorted, double p) {
        return switch (this) {
            case MATHEMATICAL, HF1 -> sorted.step(p, false, false);
            case SCHOOL, HF2 -> sorted.step(p, true, false);
            case HF3 -> sorted.merged().step(p, false, true);
            case HF4 -> sorted.line(p, j -> sorted.sum(j) / sorted.total());
            case HF5 -> sorted.line(p, j -> (sorted.sum(j) - sorted.w()[j] / 2) / sorted.total());
            case HF6 -> sorted.line(p, j -> sorted.sum(j) / (sorted.total() + sorted.lastWeight()));
            case HF7 -> sorted.line(p, j -> sorted.sum(j - 1) / sorted.sum(sorted.x().length - 2));
            case HF8 -> sorted.line(p, j -> sorted.between(j, 1.0 / 3) / (sorted.total() + sorted.lastWeight() / 3));
            case HF9 -> sorted.line(p, j -> sorted.between(j, 3.0 / 8) / (sorted.total() + sorted.lastWeight() / 4));
            case SHAH_VAISH -> sorted.shahVaish(p);
        };
    }

    private interface Position {
        double of(int j);
    }

    /** Values in order, with their weights and the sums of these. */
    private record Sorted(double[] x, double[] w, double[] sums) {

        static Sorted of(double[] values, double[] weights, Domain domain) {
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

        static Sorted of(double[] x, double[] w) {
            var sums = w.clone();
            Arrays.parallelPrefix(sums, Double::sum);
            return new Sorted(x, w, sums);
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
        Sorted merged() {
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
}
