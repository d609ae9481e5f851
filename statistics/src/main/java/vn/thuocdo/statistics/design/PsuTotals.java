package vn.thuocdo.statistics.design;

import java.util.Arrays;
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
    private final Answers answers;
    private int[] order = new int[0];

    /**
     * @param weightStep what a weight of 1 stands for; a power of two keeps conversions exact
     * @param scoreStep for each item, what a score of 1 stands for
     */
    public PsuTotals(double weightStep, double[] scoreStep) {
        this.weightStep = weightStep;
        this.scoreStep = scoreStep.clone();
        this.sums = new CellSums(scoreStep.length);
        this.answers = new Answers(scoreStep.length);
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
        answers.add(sums.domain(cell), scores, from);
    }

    /** Adds what another engine summed over other rows. */
    public void merge(PsuTotals other) {
        checkSteps(other);
        addAll(other, domain -> domain);
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
        collapsed.addAll(this, wider);
        return collapsed;
    }

    void addAll(PsuTotals other, IntUnaryOperator domains) {
        other.sums.settle();
        for (var cell = 0; cell < other.sums.size(); cell++) {
            var domain = domains.applyAsInt(other.sums.domain(cell));
            if (domain >= 0) {
                sums.add(sums.cell(domain, other.sums.unit(cell)), other.sums, cell);
            }
        }
        answers.addAll(other.answers, domains);
    }

    @Override
    public long answers(int domain, int item) {
        return answers.of(domain, item);
    }

    /** How many cells there are. */
    public int size() {
        return sums.size();
    }

    int domain(int cell) {
        return sums.domain(cell);
    }

    int unit(int cell) {
        return sums.unit(cell);
    }

    @Override
    public UnitTotals of(int domain) {
        var cells = cellsOf(domain);
        var width = 2 * scoreStep.length;
        var units = new int[cells.length];
        var values = new double[units.length * width];
        for (var i = 0; i < units.length; i++) {
            units[i] = sums.unit(cells[i]);
            sums.copy(cells[i], weightStep, scoreStep, values, i * width);
        }
        return new UnitTotals(units, width, values);
    }

    /** The cells of a domain by unit. */
    int[] cellsOf(int domain) {
        putInOrder();
        return Arrays.copyOfRange(order, firstOf(domain), firstOf(domain + 1));
    }

    private synchronized void putInOrder() {
        sums.settle();
        if (order.length != sums.size()) {
            order = sums.ordered();
        }
    }

    private int firstOf(int domain) {
        var low = 0;
        var high = order.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sums.domain(order[middle]) < domain) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
