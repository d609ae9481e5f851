package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;

/**
 * Estimates a quantile of one variable, with a confidence interval that is made on the scale of shares and carried
 * back.
 *
 * <p>Answers on a short scale, such as 1 to 5, take few values: a median then jumps, and its interval covers far less
 * than it says. Publish means or shares of those.
 *
 * @param value the estimate
 * @param interval around it; an end that falls outside the data is not a number
 * @param standardError the interval's length over twice the quantile of t
 */
public record Quantile(double value, Interval interval, double standardError) {

    /**
     * How a quantile is estimated.
     *
     * @param rule where the quantile lies between two values
     * @param interval the kind of interval for the share below the estimate
     * @param level such as 0.95
     * @param clamp whether an end of the share's interval below 0 or above 1 is taken for the smallest or largest
     *     value, as was done before 2021
     */
    public record Method(QuantileRule rule, ShareInterval interval, double level, boolean clamp) {

        public Method(QuantileRule rule, ShareInterval interval, double level) {
            this(rule, interval, level, false);
        }
    }

    /**
     * By Woodruff's method: the interval of the share of values up to the estimate, its ends turned into quantiles by
     * the same rule.
     *
     * @param values by row; rows without a value are left out
     * @param degreesOfFreedom for the interval; infinite for the normal distribution
     * @see "R. S. Woodruff (1952), JASA 47"
     */
    public static Quantile woodruff(
            Design design, double[] values, Domain domain, double probability, double degreesOfFreedom, Method method) {
        var rows = domain.and(Columns.answered(values));
        var weights = design.weights();
        var estimate = method.rule().of(values, weights, rows, probability);
        var below =
                Arrays.stream(values).map(value -> value <= estimate ? 1 : 0).toArray();
        var share = Estimates.ofAll(design, Mean.of(List.of("below"), below), rows);
        var centre = method.clamp() ? probability : share.value(0);
        var shares = method.interval()
                .of(
                        new ShareInterval.Share(centre, share.covariance()[0][0], degreesOfFreedom, rows.count()),
                        method.level());
        var interval = new Interval(
                end(shares.low(), method, values, weights, rows), end(shares.high(), method, values, weights, rows));
        return with(estimate, interval, degreesOfFreedom, method.level());
    }

    private static double end(double share, Method method, double[] values, double[] weights, Domain rows) {
        if (method.clamp()) {
            return method.rule().of(values, weights, rows, Math.clamp(share, 0, 1));
        }
        return share >= 0 && share <= 1 ? method.rule().of(values, weights, rows, share) : Double.NaN;
    }

    /**
     * By inverting the test that the share above a value is 1 − p: the values that the test does not reject.
     *
     * @see "C. A. Francisco, W. A. Fuller (1991), Annals of Statistics 19"
     */
    public static Quantile score(
            Design design, double[] values, Domain domain, double probability, double degreesOfFreedom, Method method) {
        var rows = domain.and(Columns.answered(values));
        var weights = design.weights();
        var test = new ScoreTest(design, values, rows, probability);
        var limit = ReferenceDistributions.studentQuantile(0.5 + method.level() / 2, degreesOfFreedom);
        var interval = new Interval(
                method.rule().of(values, weights, rows, test.shareAtCrossing(limit)),
                method.rule().of(values, weights, rows, test.shareAtCrossing(-limit)));
        var estimate = method.rule().of(values, weights, rows, probability);
        return with(estimate, interval, degreesOfFreedom, method.level());
    }

    private static Quantile with(double estimate, Interval interval, double degreesOfFreedom, double level) {
        var t = ReferenceDistributions.studentQuantile(0.5 + level / 2, degreesOfFreedom);
        return new Quantile(estimate, interval, (interval.high() - interval.low()) / (2 * t));
    }

    /** The studentised share of values above a threshold; it falls, in steps, as the threshold rises. */
    private record ScoreTest(Design design, double[] values, Domain rows, double probability) {

        /** The plain share of rows up to the threshold at which the statistic passes {@code limit}. */
        double shareAtCrossing(double limit) {
            var thresholds = rows.rows().stream()
                    .mapToDouble(row -> values[row])
                    .distinct()
                    .sorted()
                    .toArray();
            var low = -1;
            var high = thresholds.length - 1;
            while (high - low > 1) {
                var middle = (low + high) >>> 1;
                if (statistic(thresholds[middle]) > limit) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            if (low >= 0 && distance(thresholds[low], limit) < distance(thresholds[high], limit)) {
                high = low;
            }
            var threshold = thresholds[high];
            var upTo =
                    rows.rows().stream().filter(row -> values[row] <= threshold).count();
            return (double) upTo / rows.count();
        }

        private double distance(double threshold, double limit) {
            return Math.abs(statistic(threshold) - limit);
        }

        private double statistic(double threshold) {
            var above = Arrays.stream(values)
                    .map(value -> (value > threshold ? 1 : 0) - (1 - probability))
                    .toArray();
            var mean = Estimates.ofAll(design, Mean.of(List.of("above"), above), rows);
            return mean.value(0) / mean.standardError(0);
        }
    }
}
