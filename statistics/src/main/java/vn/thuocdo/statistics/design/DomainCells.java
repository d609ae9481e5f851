package vn.thuocdo.statistics.design;

import java.util.Arrays;

/** The cells of one domain, made in runs of neighbours so that they are read together. */
final class DomainCells {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private int[] cells = new int[SHORTEST];
    private int count;
    private int next;
    private int end;

    /**
     * The next cell.
     *
     * @param made how many cells there are of all domains; a run begins there when this domain's last is used up
     */
    int open(int made) {
        if (next == end) {
            next = made;
            end = made + Math.clamp(count, SHORTEST, LONGEST);
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = next;
        return next++;
    }

    /** Where the run ends. */
    int end() {
        return end;
    }

    int[] toArray() {
        return Arrays.copyOf(cells, count);
    }
}
