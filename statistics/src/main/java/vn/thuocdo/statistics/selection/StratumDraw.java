package vn.thuocdo.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;

/**
 * What was drawn in one stratum, with all that its inclusion probabilities need.
 *
 * @param stratum name
 * @param plan what was asked
 * @param population N, units of the stratum in the frame
 * @param sizeless units of size 0, which a draw proportional to size cannot reach; 0 for the other methods
 * @param total X, the sum of the sizes; N for the other methods
 * @param rest n′, units of the sample that the seed decides: n less the certain ones
 * @param restTotal X′, what {@code total} is without the certain units
 * @param certain units in the sample whatever the seed, in the order of the frame
 * @param main the n′ units of the sample the seed chose, by hash
 * @param reserves units held ready, by hash, in which order they are opened
 */
public record StratumDraw(
        String stratum,
        StratumPlan plan,
        long population,
        long sizeless,
        long total,
        int rest,
        long restTotal,
        List<FrameUnit> certain,
        List<FrameUnit> main,
        List<FrameUnit> reserves) {

    public StratumDraw {
        certain = List.copyOf(certain);
        main = List.copyOf(main);
        reserves = List.copyOf(reserves);
    }

    /** Everything that was drawn: the certain units, the others of the sample, the reserves. */
    public List<DrawnUnit> units() {
        var units = new ArrayList<DrawnUnit>(certain.size() + main.size() + reserves.size());
        for (var status : Status.values()) {
            var drawn = drawn(status);
            for (var i = 0; i < drawn.size(); i++) {
                units.add(new DrawnUnit(drawn.get(i), status, i + 1));
            }
        }
        return units;
    }

    /** The units of one status, in order of position. */
    public List<FrameUnit> drawn(Status status) {
        return switch (status) {
            case CERTAIN -> certain;
            case MAIN -> main;
            case RESERVE -> reserves;
        };
    }

    /**
     * The probability with which a unit of this stratum comes into the sample once {@code opened} reserves are opened:
     * (n′ + j)·x / X′, and 1 for a certain unit.
     *
     * <p>All units of the sample change with the first reserve opened, not the reserve alone.
     *
     * @param drawn a unit of this stratum
     * @param opened j, reserves opened so far, 0 … number of reserves
     * @throws IllegalArgumentException if {@code opened} is out of bounds, or {@code drawn} of another stratum or a
     *     reserve that is not opened
     */
    public Fraction inclusionProbability(DrawnUnit drawn, int opened) {
        if (opened < 0 || opened > reserves.size()) {
            throw new IllegalArgumentException(
                    "%d reserves opened in stratum %s, which has %d".formatted(opened, stratum, reserves.size()));
        }
        if (!drawn.unit().stratum().equals(stratum) || !isOpen(drawn, opened)) {
            throw new IllegalArgumentException(
                    "%s is not in the sample of stratum %s with %d reserves opened".formatted(drawn, stratum, opened));
        }
        return switch (drawn.status()) {
            case CERTAIN -> Fraction.ONE;
            case MAIN, RESERVE ->
                new Fraction(Math.multiplyExact((long) rest + opened, measure(drawn.unit())), restTotal);
        };
    }

    private long measure(FrameUnit unit) {
        return switch (plan.method()) {
            case SIMPLE_RANDOM, SYSTEMATIC -> 1;
            case PROPORTIONAL_TO_SIZE -> unit.size();
        };
    }

    private static boolean isOpen(DrawnUnit drawn, int opened) {
        return drawn.status() != Status.RESERVE || drawn.position() <= opened;
    }
}
