package vn.thuocdo.statistics.design;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Whole-number sums by pairs of a domain and a unit, grown as pairs turn up: the weights of the rows, for each item the
 * weights times the scores, and for each item the weights of the rows that did not answer it. These last take memory
 * only near cells that have such rows.
 */
final class CellSums {

    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final int items;
    private long[] keys = new long[1024];
    private int[] slots = new int[2048];
    private long[][] blocks = new long[0][];
    private long[][] unanswered = new long[0][];
    private WaitingRows[] waiting = new WaitingRows[0];
    private int size;

    CellSums(int items) {
        this.items = items;
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    int domain(int cell) {
        return (int) (keys[cell] >>> 32);
    }

    int unit(int cell) {
        return (int) keys[cell];
    }

    /** The number of the pair's cell, made if it is new. */
    int cell(int domain, int unit) {
        var key = (long) domain << 32 | unit;
        var slot = slot(key);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (2 * (size + 1) > slots.length) {
            grow();
            slot = slot(key);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        if (size >>> BLOCK_BITS == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new long[BLOCK * (1 + items)];
            unanswered = Arrays.copyOf(unanswered, blocks.length);
            waiting = Arrays.copyOf(waiting, blocks.length);
            waiting[blocks.length - 1] = new WaitingRows(items);
        }
        slots[slot] = size;
        keys[size] = key;
        return size++;
    }

    /** Adds a row, whose scores begin at {@code from}. */
    void add(int cell, long weight, int[] scores, int from) {
        var waiting = this.waiting[cell >>> BLOCK_BITS];
        waiting.add(cell, weight, scores, from);
        if (waiting.isFull()) {
            settle(waiting);
        }
    }

    /** Adds the rows that wait. */
    void settle() {
        for (var block = 0; block < blocks.length; block++) {
            settle(waiting[block]);
        }
    }

    private void settle(WaitingRows rows) {
        for (var row = 0; row < rows.count(); row++) {
            add(rows, row);
        }
        rows.clear();
    }

    private void add(WaitingRows rows, int row) {
        var cell = rows.cell(row);
        var weight = rows.weight(row);
        var scores = rows.scores();
        var from = row * items;
        var block = blocks[cell >>> BLOCK_BITS];
        var at = (cell & BLOCK - 1) * (1 + items);
        block[at++] += weight;
        for (var item = 0; item < items; item++) {
            var score = scores[from + item];
            if (score == PsuTotals.UNANSWERED) {
                addUnanswered(cell, item, weight);
            } else {
                block[at + item] += weight * score;
            }
        }
    }

    private void addUnanswered(int cell, int item, long weight) {
        var block = cell >>> BLOCK_BITS;
        if (unanswered[block] == null) {
            unanswered[block] = new long[BLOCK * items];
        }
        unanswered[block][(cell & BLOCK - 1) * items + item] += weight;
    }

    /** Adds what a cell of others has. */
    void add(int cell, CellSums others, int other) {
        var mine = blocks[cell >>> BLOCK_BITS];
        var theirs = others.blocks[other >>> BLOCK_BITS];
        var to = (cell & BLOCK - 1) * (1 + items);
        var from = (other & BLOCK - 1) * (1 + items);
        for (var v = 0; v <= items; v++) {
            mine[to + v] += theirs[from + v];
        }
        if (others.unanswered[other >>> BLOCK_BITS] != null) {
            for (var item = 0; item < items; item++) {
                addUnanswered(cell, item, others.unanswered(other, item));
            }
        }
    }

    /** Writes Σ w·y and Σ w of the rows that answered, for each item in turn, in the units of the data. */
    void copy(int cell, double weightStep, double[] scoreStep, double[] into, int at) {
        var block = blocks[cell >>> BLOCK_BITS];
        var from = (cell & BLOCK - 1) * (1 + items);
        var weight = block[from++];
        for (var item = 0; item < items; item++) {
            into[at + 2 * item] = block[from + item] * (weightStep * scoreStep[item]);
            into[at + 2 * item + 1] = (weight - unanswered(cell, item)) * weightStep;
        }
    }

    private long unanswered(int cell, int item) {
        var block = unanswered[cell >>> BLOCK_BITS];
        return block == null ? 0 : block[(cell & BLOCK - 1) * items + item];
    }

    /** Cells by domain, within a domain by unit. */
    int[] ordered() {
        var cells = new int[size];
        Arrays.setAll(cells, cell -> cell);
        return ordered(ordered(cells, this::unit), this::domain);
    }

    /** The same cells by a small number of theirs; those that have it in common stay in their order. */
    private int[] ordered(int[] cells, IntUnaryOperator number) {
        var most = 0;
        for (var cell : cells) {
            most = Math.max(most, number.applyAsInt(cell));
        }
        var next = new int[most + 2];
        for (var cell : cells) {
            next[number.applyAsInt(cell) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var sorted = new int[cells.length];
        for (var cell : cells) {
            sorted[next[number.applyAsInt(cell)]++] = cell;
        }
        return sorted;
    }

    private int slot(long key) {
        var mask = slots.length - 1;
        var mixed = key * 0x9E3779B97F4A7C15L;
        var slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (var cell = 0; cell < size; cell++) {
            slots[slot(keys[cell])] = cell;
        }
    }
}
