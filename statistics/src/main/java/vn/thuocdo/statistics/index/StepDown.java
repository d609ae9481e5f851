package vn.thuocdo.statistics.index;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Shows which units lie above which others, with the probability of a single wrong statement held to 1 − confidence.
 *
 * <p>1. Every ordered pair (j, k) stands for the hypothesis θⱼ ≤ θₖ with statistic (θ̂ⱼ − θ̂ₖ) / se. 2. The critical
 * value is the quantile, over draws of the errors, of the largest statistic among hypotheses not yet rejected; at first
 * that is max |t|. 3. Hypotheses above it are rejected, and 2 is repeated with those that are left until nothing more
 * falls. Both directions of a pair are hypotheses of their own, so that the error rate covers the direction too; (k, j)
 * stays when (j, k) is rejected.
 *
 * <p>A draw is searched anew only when the pair that held its maximum was rejected. The maximum over all pairs is found
 * from the unit with the largest bound bⱼzⱼ² outwards: pairs whose bounds together do not reach the maximum so far are
 * never looked at, which for independent units leaves a handful of 244,650.
 *
 * @see "J. P. Romano, M. Wolf, Exact and Approximate Stepdown Methods for Multiple Hypothesis Testing, J. Am. Stat.
 *     Assoc. 100 (2005)"
 */
final class StepDown {

    private static final int NOBODY = -1;

    private final PairDifferences pairs;
    private final double[][] draws;
    private final OptionalInt centre;
    private final int[] everybody;
    private final boolean[][] shown;
    private final double[] maxima;
    private final int[] upper;
    private final int[] lower;
    private final double firstCriticalValue;

    /**
     * Runs the procedure.
     *
     * @param draws of the errors, a row for each draw, in it one for each unit
     * @param centre the unit whose pairs are looked at; empty for all pairs
     */
    StepDown(PairDifferences pairs, double[][] draws, OptionalInt centre, RankSimulation simulation) {
        this.pairs = pairs;
        this.draws = draws;
        this.centre = centre;
        everybody = IntStream.range(0, pairs.size()).toArray();
        shown = new boolean[pairs.size()][pairs.size()];
        maxima = new double[draws.length];
        upper = new int[draws.length];
        lower = new int[draws.length];
        for (var r = 0; r < draws.length; r++) {
            search(r);
        }
        firstCriticalValue = quantile(simulation.criticalPlace());
        var critical = firstCriticalValue;
        while (reject(critical)) {
            searchAgain();
            critical = quantile(simulation.criticalPlace());
        }
    }

    /** Whether unit j is shown to lie above unit k. */
    boolean isAbove(int j, int k) {
        return shown[j][k];
    }

    /** The quantile of max |t| over all pairs, before any was rejected. */
    double firstCriticalValue() {
        return firstCriticalValue;
    }

    private double quantile(int place) {
        var sorted = maxima.clone();
        Arrays.sort(sorted);
        return sorted[place];
    }

    /** Rejects what lies above the critical value, and says whether anything did. Only j < k, in rank order, can. */
    private boolean reject(double critical) {
        var any = false;
        for (var j = 0; j < pairs.size(); j++) {
            for (var k = j + 1; k < pairs.size(); k++) {
                if (!shown[j][k] && isAsked(j, k) && exceeds(j, k, critical)) {
                    shown[j][k] = true;
                    any = true;
                }
            }
        }
        return any;
    }

    private boolean isAsked(int j, int k) {
        return centre.isEmpty() || centre.getAsInt() == j || centre.getAsInt() == k;
    }

    private boolean exceeds(int j, int k, double critical) {
        return pairs.isCertain(j, k) ? pairs.values()[j] > pairs.values()[k] : pairs.statistic(j, k) > critical;
    }

    private void searchAgain() {
        for (var r = 0; r < draws.length; r++) {
            if (upper[r] != NOBODY && shown[upper[r]][lower[r]]) {
                search(r);
            }
        }
    }

    private void search(int r) {
        maxima[r] = 0;
        upper[r] = NOBODY;
        if (centre.isPresent()) {
            compare(r, centre.getAsInt(), everybody, everybody.length);
        } else {
            searchAll(r);
        }
    }

    private void searchAll(int r) {
        var reach = new double[pairs.size()];
        var widest = 0;
        for (var j = 0; j < reach.length; j++) {
            reach[j] = pairs.bounds()[j] * draws[r][j] * draws[r][j];
            widest = reach[j] > reach[widest] ? j : widest;
        }
        compare(r, widest, everybody, everybody.length);
        var needed = maxima[r] * maxima[r] - reach[widest];
        var candidates = new int[reach.length];
        var count = 0;
        for (var j = 0; j < reach.length; j++) {
            if (reach[j] > needed && j != widest) {
                compare(r, j, candidates, count);
                candidates[count++] = j;
            }
        }
    }

    /** Compares unit j with the first {@code count} of {@code others}. */
    private void compare(int r, int j, int[] others, int count) {
        var z = draws[r];
        var inverse = pairs.inverseErrors()[j];
        var largest = maxima[r];
        for (var i = 0; i < count; i++) {
            var k = others[i];
            var t = (z[j] - z[k]) * inverse[k];
            if (Math.abs(t) > largest && !(t > 0 ? shown[j][k] : shown[k][j])) {
                largest = Math.abs(t);
                upper[r] = t > 0 ? j : k;
                lower[r] = t > 0 ? k : j;
            }
        }
        maxima[r] = largest;
    }
}
