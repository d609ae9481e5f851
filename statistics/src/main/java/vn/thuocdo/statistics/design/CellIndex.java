package vn.thuocdo.statistics.design;

import java.util.Arrays;

/**
 * Finds the cell of a domain and a unit: directly, by domain and unit, while most pairs have a cell; by hashing
 * where few have.
 */
final class CellIndex {

    private static final int NONE = -1;
    private static final int SMALL = 1 << 24;

    /** By domain and unit, one more than the cell; given up where it would be mostly empty. */
    private int[][] direct = new int[0][];

    private long places;
    private int size;
    private boolean hashed;
    private long[] keys = new long[0];
    private int[] cells = new int[0];

    /** A negative number if the pair has no cell. */
    int find(int domain, int unit) {
        if (hashed) {
            return cells[slot(key(domain, unit))];
        }
        if (domain >= direct.length || unit >= direct[domain].length) {
            return NONE;
        }
        return direct[domain][unit] - 1;
    }

    /** Gives the cell to a pair that has none. */
    void put(int domain, int unit, int cell) {
        size++;
        if (!hashed) {
            makePlace(domain, unit);
            direct[domain][unit] = cell + 1;
            if (places > SMALL && places / 16 > size) {
                hash();
            }
        } else {
            if (2 * size > cells.length) {
                rehash(2 * cells.length);
            }
            putHashed(key(domain, unit), cell);
        }
    }

    private void makePlace(int domain, int unit) {
        if (domain >= direct.length) {
            var before = direct.length;
            direct = Arrays.copyOf(direct, Math.max(domain + 1, 2 * before));
            Arrays.fill(direct, before, direct.length, new int[0]);
        }
        if (unit >= direct[domain].length) {
            places -= direct[domain].length;
            direct[domain] = Arrays.copyOf(direct[domain], Math.max(unit + 1, 2 * direct[domain].length));
            places += direct[domain].length;
        }
    }

    private void hash() {
        hashed = true;
        clear(Integer.highestOneBit(size) << 2);
        for (var domain = 0; domain < direct.length; domain++) {
            for (var unit = 0; unit < direct[domain].length; unit++) {
                if (direct[domain][unit] > 0) {
                    putHashed(key(domain, unit), direct[domain][unit] - 1);
                }
            }
        }
        direct = new int[0][];
    }

    private void rehash(int slots) {
        var oldKeys = keys;
        var oldCells = cells;
        clear(slots);
        for (var slot = 0; slot < oldCells.length; slot++) {
            if (oldCells[slot] != NONE) {
                putHashed(oldKeys[slot], oldCells[slot]);
            }
        }
    }

    private void clear(int slots) {
        keys = new long[slots];
        cells = new int[slots];
        Arrays.fill(cells, NONE);
    }

    private void putHashed(long key, int cell) {
        var slot = slot(key);
        keys[slot] = key;
        cells[slot] = cell;
    }

    private int slot(long key) {
        var mask = cells.length - 1;
        var slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (cells[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long key(int domain, int unit) {
        return (long) domain << 32 | unit;
    }
}
