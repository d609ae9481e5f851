package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;

/**
 * The mergeable summary of a clustered sample: for each domain, sampling unit and item Σ w·y·r and Σ w·r, where r is 1
 * if the item was answered; and for each domain and item how many answered. Estimates and errors of means, shares,
 * ratios and indices, and replicates of them, are made from this alone.
 *
 * <p>Weights and scores are whole numbers here: w in steps of {@code weightStep}, the score of item q in steps of
 * {@code scoreStep[q]}. So the sums are exact, and the same in whatever order, in however many pieces, and on whatever
 * engine they are made.
 *
 * <p>It does not serve estimates whose weights were calibrated, regressions, or quantiles: those go back to the rows.
 */
public final class PsuTotals implements MergeableTotals {

    /** Stands for the score of an item that was not answered. */
    public static final int UNANSWERED = Integer.MIN_VALUE;

    private final double weightStep;
    private final double[] scoreStep;
    private final CellSums sums;

    /**
     * @param weightStep what a weight of 1 stands for; a power of two keeps conversions exact
     * @param scoreStep for each item, what a score of 1 stands for
     */
    public PsuTotals(double weightStep, double[] scoreStep) {
        this(weightStep, scoreStep, Runnable::run);
    }

    /**
     * Totals that are summed by other threads than the one that brings the rows, which must {@link #settle} them
     * before it lets those threads go.
     *
     * @param adders adds rows, some thousand in a task, in any order
     */
    public PsuTotals(double weightStep, double[] scoreStep, Executor adders) {
        this.weightStep = weightStep;
        this.scoreStep = scoreStep.clone();
        this.sums = new CellSums(scoreStep.length, adders);
    }

    /**
     * A step for weights up to {@code largest}, so fine that the sum of {@code rows} weights times scores up to
     * {@code largestScore} still fits: a power of two.
     */
    public static double weightStep(double largest, long rows, long largestScore) {
        var most = largest * rows * Math.max(1, largestScore);
        return Math.scalb(1.0, Math.getExponent(most) + 1 - 62);
    }

    @Override
    public int cell(int domain, int unit) {
        return sums.cell(domain, unit);
    }

    @Override
    public void add(int cell, long weight, int[] scores, int from) {
        sums.add(cell, weight, scores, from);
    }

    @Override
    public synchronized void settle() {
        sums.settle();
    }

    /** Adds what another engine summed over other rows. */
    public void merge(PsuTotals other) {
        checkSteps(other);
        sums.addAll(other.sums, domain -> domain);
    }

    void checkSteps(PsuTotals other) {
        if (other.weightStep != weightStep || !Arrays.equals(other.scoreStep, scoreStep)) {
            throw new IllegalArgumentException("totals in steps of %s and %s met totals in steps of %s and %s"
                    .formatted(
                            weightStep,
                            Arrays.toString(scoreStep),
                            other.weightStep,
                            Arrays.toString(other.scoreStep)));
        }
    }

    @Override
    public PsuTotals collapse(IntUnaryOperator wider) {
        var collapsed = new PsuTotals(weightStep, scoreStep);
        collapsed.sums.addAll(sums, wider);
        return collapsed;
    }

    void addAll(PsuTotals other, IntUnaryOperator domains) {
        sums.addAll(other.sums, domains);
    }

    @Override
    public long answers(int domain, int item) {
        settle();
        return sums.answers(domain, item);
    }

    int domains() {
        return sums.domains();
    }

    int unit(int cell) {
        return sums.unit(cell);
    }

    /** The cells of a domain by unit. */
    int[] cells(int domain) {
        return sums.cells(domain);
    }

    @Override
    public CellTotals of(int domain) {
        settle();
        return new CellTotals(sums, sums.cells(domain), weightStep, scoreStep);
    }
}
