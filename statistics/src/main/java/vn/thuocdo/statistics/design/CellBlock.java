package vn.thuocdo.statistics.design;

import org.jspecify.annotations.Nullable;

/**
 * The whole-number sums of some neighbouring cells: the weights of the rows, for each item the weights times the
 * scores, and for each item the weights of the rows that did not answer it. These last take memory only where there are
 * such rows.
 *
 * <p>Several threads may add to it.
 */
final class CellBlock {

    /** How many binary digits of a cell's number tell it from its neighbours. */
    static final int BITS = 12;

    private static final int CELLS = 1 << BITS;

    private final int items;
    private final int[] domains = new int[CELLS];
    private final int[] units = new int[CELLS];
    private final long[] sums;
    private long @Nullable [] unanswered;

    CellBlock(int items) {
        this.items = items;
        this.sums = new long[CELLS * (1 + items)];
    }

    private static int within(int cell) {
        return cell & CELLS - 1;
    }

    void open(int cell, int domain, int unit) {
        domains[within(cell)] = domain;
        units[within(cell)] = unit;
    }

    int unit(int cell) {
        return units[within(cell)];
    }

    /** Adds rows of these cells. */
    synchronized void add(WaitingRows rows, Answers counts) {
        for (var row = 0; row < rows.count(); row++) {
            var cell = within(rows.cell(row));
            add(cell, rows.weight(row), rows.scores(), row * items, counts.counts(domains[cell]));
        }
    }

    private void add(int cell, long weight, int[] scores, int from, long[] counts) {
        var at = cell * (1 + items);
        sums[at++] += weight;
        counts[0]++;
        for (var item = 0; item < items; item++) {
            var score = scores[from + item];
            if (score == PsuTotals.UNANSWERED) {
                unanswered()[cell * items + item] += weight;
                counts[1 + item]++;
            } else {
                sums[at + item] += weight * score;
            }
        }
    }

    private long[] unanswered() {
        if (unanswered == null) {
            unanswered = new long[CELLS * items];
        }
        return unanswered;
    }

    /** Adds what a cell of another block has. */
    synchronized void add(int cell, CellBlock others, int other) {
        var to = within(cell) * (1 + items);
        var from = within(other) * (1 + items);
        for (var v = 0; v <= items; v++) {
            sums[to + v] += others.sums[from + v];
        }
        if (others.unanswered != null) {
            var mine = unanswered();
            for (var item = 0; item < items; item++) {
                mine[within(cell) * items + item] += others.unanswered[within(other) * items + item];
            }
        }
    }

    /** Writes Σ w·y and Σ w of the rows that answered, for each item in turn, in the units of the data. */
    void copy(int cell, double weightStep, double[] scoreStep, double[] into, int at) {
        var from = within(cell) * (1 + items);
        var weight = sums[from++];
        for (var item = 0; item < items; item++) {
            var answered = unanswered == null ? weight : weight - unanswered[within(cell) * items + item];
            into[at + 2 * item] = sums[from + item] * (weightStep * scoreStep[item]);
            into[at + 2 * item + 1] = answered * weightStep;
        }
    }
}
