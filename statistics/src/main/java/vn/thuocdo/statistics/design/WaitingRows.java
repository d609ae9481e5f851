package vn.thuocdo.statistics.design;

/**
 * Rows that wait until there are enough for neighbouring cells, which are then in the processor's cache together. Going
 * to a distant cell for each row takes several times longer than the sums themselves.
 */
final class WaitingRows {

    private static final int MOST = 1024;

    private final int items;
    private final int[] cells = new int[MOST];
    private final long[] weights = new long[MOST];
    private final int[] scores;
    private int count;

    WaitingRows(int items) {
        this.items = items;
        this.scores = new int[MOST * items];
    }

    void add(int cell, long weight, int[] scoresOfRows, int from) {
        cells[count] = cell;
        weights[count] = weight;
        System.arraycopy(scoresOfRows, from, scores, count * items, items);
        count++;
    }

    boolean isFull() {
        return count == MOST;
    }

    int count() {
        return count;
    }

    int cell(int row) {
        return cells[row];
    }

    long weight(int row) {
        return weights[row];
    }

    /** Row after row. */
    int[] scores() {
        return scores;
    }

    void clear() {
        count = 0;
    }
}
