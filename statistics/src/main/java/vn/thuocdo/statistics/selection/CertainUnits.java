package vn.thuocdo.statistics.selection;

import java.util.PriorityQueue;

/**
 * Finds the sizes that are in a sample of n whatever the seed: those with n·x ≥ X, taken out of both n and X,
 * repeatedly.
 *
 * <p>Such sizes are always the largest, and no more than n: the n largest sizes and X are all there is to know. Taking
 * them out one by one from the largest stops at the same size as taking out all of a round together, because
 * n·x₂ ≥ X and x₁ ≥ x₂ give (n − 1)·x₂ ≥ X − x₁.
 */
final class CertainUnits {

    private final int n;
    private final PriorityQueue<Long> largest = new PriorityQueue<>();
    private long total;
    private long positive;

    CertainUnits(int n) {
        this.n = n;
    }

    /** @throws ArithmeticException if the sum of the sizes passes 2⁶³ − 1 */
    void add(long size) {
        total = Math.addExact(total, size);
        if (size == 0) {
            return;
        }
        positive++;
        if (largest.size() < n) {
            largest.add(size);
        } else if (size > largest.element()) {
            largest.remove();
            largest.add(size);
        }
    }

    /** X, the sum of all sizes. */
    long total() {
        return total;
    }

    /** Units of a size above 0. */
    long positive() {
        return positive;
    }

    /** Parts the sizes; there must be at least n above 0. */
    Cut cut() {
        var sizes = largest.stream().mapToLong(Long::longValue).sorted().toArray();
        var rest = n;
        var restTotal = total;
        var next = sizes.length - 1;
        while (rest > 0 && sizes[next] >= Math.ceilDiv(restTotal, rest)) {
            restTotal -= sizes[next];
            rest--;
            next--;
        }
        var threshold = rest == n ? Long.MAX_VALUE : sizes[next + 1];
        return new Cut(threshold, rest, restTotal, rest == 0 ? 0 : sizes[next]);
    }

    /**
     * Where certainty ends.
     *
     * @param threshold units of at least this size are certain; {@link Long#MAX_VALUE} if there is none
     * @param rest n′, what is left of n
     * @param restTotal X′, what is left of X
     * @param largest the largest size that is left, 0 if n′ = 0
     */
    record Cut(long threshold, int rest, long restTotal, long largest) {

        /** m = n′ + r, with r lowered until m times the largest size is no more than X′. */
        int taken(int reserves) {
            return rest == 0 ? 0 : (int) Math.min(restTotal / largest, (long) rest + reserves);
        }
    }
}
