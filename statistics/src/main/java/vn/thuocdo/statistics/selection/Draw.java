package vn.thuocdo.statistics.selection;

import java.util.List;

/**
 * A finished draw: the seed, and what it decided in each stratum.
 *
 * @param seed what the draw was decided by
 * @param strata in the order in which they first appear in the frame
 */
public record Draw(Seed seed, List<StratumDraw> strata) {

    /** The algorithm of {@link VerifiableDraw}, as it is stored with every draw. */
    public static final String ALGORITHM = "thuocdo-draw";

    /** Version of {@link #ALGORITHM}; another one means that the same seed and frame give another sample. */
    public static final int VERSION = 1;

    public Draw {
        strata = List.copyOf(strata);
    }

    /** Units with this status in all strata. */
    public int count(DrawnUnit.Status status) {
        return strata.stream().mapToInt(stratum -> stratum.drawn(status).size()).sum();
    }
}
