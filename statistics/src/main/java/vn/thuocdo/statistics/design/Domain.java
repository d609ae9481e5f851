package vn.thuocdo.statistics.design;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The rows a statistic is about. The others stay in the sample: their strata and units keep counting, and their
 * values count as zero.
 *
 * @param size how many rows the sample has
 * @param rows the rows of the domain
 */
public record Domain(int size, BitSet rows) {

    public Domain {
        if (rows.length() > size) {
            throw new IllegalArgumentException("row %d of a sample of %d".formatted(rows.length() - 1, size));
        }
        rows = (BitSet) rows.clone();
    }

    /** All rows of a sample of {@code size}. */
    public static Domain all(int size) {
        return where(size, row -> true);
    }

    public static Domain where(int size, IntPredicate belongs) {
        var rows = new BitSet(size);
        for (var row = 0; row < size; row++) {
            rows.set(row, belongs.test(row));
        }
        return new Domain(size, rows);
    }

    public Domain and(Domain other) {
        if (other.size != size) {
            throw new IllegalArgumentException("a domain of %d rows met one of %d".formatted(size, other.size));
        }
        var both = (BitSet) rows.clone();
        both.and(other.rows);
        return new Domain(size, both);
    }

    public boolean contains(int row) {
        return rows.get(row);
    }

    /** How many rows belong to it. */
    public int count() {
        return rows.cardinality();
    }

    /** The weights inside, zero outside. */
    public double[] mask(double[] weights) {
        var masked = new double[size];
        for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            masked[row] = weights[row];
        }
        return masked;
    }
}
