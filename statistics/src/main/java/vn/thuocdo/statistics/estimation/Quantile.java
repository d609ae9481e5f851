package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.ReplicateDesign;

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
     * @param convention how ends and ties are read
     */
    public record Method(QuantileRule rule, ShareInterval interval, double level, QuantileConvention convention) {

        public Method(QuantileRule rule, ShareInterval interval, double level) {
            this(rule, interval, level, QuantileConvention.PLAIN);
        }

        private double quantile(double[] values, double[] weights, Domain rows, double probability) {
            return convention == QuantileConvention.LIKE_R
                    ? rule.likeR(values, weights, rows, probability)
                    : rule.of(values, weights, rows, probability);
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
        var estimate = method.quantile(values, weights, rows, probability);
        var below =
                Arrays.stream(values).map(value -> value <= estimate ? 1 : 0).toArray();
        var share = Estimates.ofAll(design, Mean.of(List.of("below"), below), rows);
        var old = method.convention() == QuantileConvention.LIKE_R_BEFORE_2021;
        var shares = shares(
                new ShareInterval.Share(
                        old ? probability : share.value(0), share.covariance()[0][0], degreesOfFreedom, rows.count()),
                method);
        var interval = new Interval(
                end(shares.low(), method, values, weights, rows), end(shares.high(), method, values, weights, rows));
        return with(estimate, interval, degreesOfFreedom, method.level());
    }

    private static Interval shares(ShareInterval.Share share, Method method) {
        var onOneSide = share.value() <= 0 || share.value() >= 1;
        return method.convention() == QuantileConvention.LIKE_R && onOneSide && method.interval() != ShareInterval.WALD
                ? Interval.NONE
                : method.interval().of(share, method.level());
    }

    private static double end(double share, Method method, double[] values, double[] weights, Domain rows) {
        if (method.convention() == QuantileConvention.LIKE_R_BEFORE_2021) {
            return method.quantile(values, weights, rows, Math.clamp(share, 0, 1));
        }
        return share >= 0 && share <= 1 ? method.quantile(values, weights, rows, share) : Double.NaN;
    }

    /**
     * With the variance of the quantiles that the replicate weights give, and the symmetric interval from it. Good for
     * half samples and bootstraps; the jackknife's variance of a quantile does not settle.
     *
     * @param domain the rows with a value
     * @see "K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), § 3.3"
     */
    public static Quantile replicated(
            ReplicateDesign design,
            double[] values,
            Domain domain,
            double probability,
            double degreesOfFreedom,
            Method method) {
        var rows = domain.and(Columns.answered(values));
        var estimate = method.quantile(values, design.weights(), rows, probability);
        var replicates = IntStream.range(0, design.replicates())
                .mapToObj(r -> new double[] {method.quantile(values, design.weights(r), rows, probability)})
                .toArray(double[][]::new);
        var variance = design.scale().variances(replicates, new double[] {estimate})[0];
        var interval = Interval.wald(estimate, Math.sqrt(variance), degreesOfFreedom, method.level());
        return new Quantile(estimate, interval, Math.sqrt(variance));
    }

    /**
     * By inverting the test that the share above a value is 1 − p: the values that the test does not reject. The test
     * statistic falls in steps; where it passes the limit is found to a hundredth of 1/√n.
     *
     * @return without an interval where the statistic does not pass the limit between the values
     * @see "C. A. Francisco, W. A. Fuller (1991), Annals of Statistics 19"
     */
    public static Quantile score(
            Design design, double[] values, Domain domain, double probability, double degreesOfFreedom, Method method) {
        var rows = domain.and(Columns.answered(values));
        var weights = design.weights();
        var test = new ScoreTest(design, values, rows, probability);
        var limit = ReferenceDistributions.studentQuantile(0.5 + method.level() / 2, degreesOfFreedom);
        var low = test.shareAtCrossing(limit);
        var high = test.shareAtCrossing(-limit);
        var interval = new Interval(
                Double.isNaN(low) ? low : method.quantile(values, weights, rows, low),
                Double.isNaN(high) ? high : method.quantile(values, weights, rows, high));
        var estimate = method.quantile(values, weights, rows, probability);
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
            var sorted = rows.rows().stream()
                    .mapToDouble(row -> values[row])
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                return Double.NaN;
            }
            var margin = (plain(sorted, 0.75) - plain(sorted, 0.25)) / 100;
            var threshold = RootSearch.between(
                    sorted[0] + margin,
                    sorted[sorted.length - 1] - margin,
                    1 / (100 * Math.sqrt(sorted.length)),
                    at -> statistic(at) - limit);
            var upTo = Arrays.stream(sorted).filter(value -> value <= threshold).count();
            return Double.isNaN(threshold) ? threshold : (double) upTo / sorted.length;
        }

        /** A quantile without weights, by straight lines between the values at 0, 1/(n−1), …, 1. */
        private static double plain(double[] sorted, double probability) {
            var place = probability * (sorted.length - 1);
            var low = (int) place;
            var high = Math.min(low + 1, sorted.length - 1);
            return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
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
