package vn.thuocdo.statistics.design;

import java.util.Arrays;

/** Whole-number sums by pairs of a domain and a unit, grown as pairs turn up. */
final class CellSums {

    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final int width;
    private long[] keys = new long[1024];
    private int[] slots = new int[2048];
    private long[][] blocks = new long[0][];
    private int size;

    CellSums(int width) {
        this.width = width;
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
            blocks[blocks.length - 1] = new long[BLOCK * width];
        }
        slots[slot] = size;
        keys[size] = key;
        return size++;
    }

    void add(int cell, int variable, long amount) {
        blocks[cell >>> BLOCK_BITS][(cell & BLOCK - 1) * width + variable] += amount;
    }

    long sum(int cell, int variable) {
        return blocks[cell >>> BLOCK_BITS][(cell & BLOCK - 1) * width + variable];
    }

    /** Cells by domain, within a domain by unit. */
    int[] ordered() {
        var sorted = Arrays.copyOf(keys, size);
        Arrays.parallelSort(sorted);
        var cells = new int[size];
        for (var i = 0; i < size; i++) {
            cells[i] = slots[slot(sorted[i])];
        }
        return cells;
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
