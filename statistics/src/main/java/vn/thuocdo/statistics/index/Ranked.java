package vn.thuocdo.statistics.index;

import java.util.List;

/**
 * A unit's rank and the set of ranks it may truly have.
 *
 * @param value its estimate, unrounded
 * @param rank 1 + the number of units with a higher estimate; units that tie share it
 * @param units how many are ranked
 * @param above the units shown to lie above it, the highest first
 * @param below the units shown to lie below it, the highest first
 */
public record Ranked(String name, double value, int rank, int units, List<String> above, List<String> below) {

    public Ranked {
        above = List.copyOf(above);
        below = List.copyOf(below);
        if (rank <= above.size() || rank > units - below.size()) {
            throw new IllegalArgumentException("%s has rank %d of %d with %d above and %d below"
                    .formatted(name, rank, units, above.size(), below.size()));
        }
    }

    /** The best rank in the confidence set: 1 + the number of units shown to lie above. */
    public int best() {
        return above.size() + 1;
    }

    /** The worst rank in the confidence set: the number of units less those shown to lie below. */
    public int worst() {
        return units - below.size();
    }
}
