package vn.thuocdo.statistics.selection;

/**
 * What is to be drawn in one stratum.
 *
 * @param method how
 * @param size n, the units of the sample, at least 1
 * @param reserves r, the units held ready behind them, at least 0; fewer are drawn where the stratum has no more
 */
public record StratumPlan(DrawMethod method, int size, int reserves) {

    /** @throws IllegalArgumentException if {@code size} is below 1, {@code reserves} below 0, or their sum too large */
    public StratumPlan {
        if (size < 1 || reserves < 0 || (long) size + reserves > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a stratum draws n ≥ 1 units and r ≥ 0 reserves, not n = %d, r = %d".formatted(size, reserves));
        }
    }
}
