package vn.thuocdo.sample;

import java.util.List;
import vn.thuocdo.frame.Frame;

/**
 * The lists of one arm, counted.
 *
 * @param released whether the minutes of the draw are confirmed
 * @param households whether its units are households, of each of which one adult is asked
 * @param replaced why the list handed out before is no longer good; blank where there was none
 */
public record ArmLists(
        Frame frame, Drawing drawing, boolean released, boolean households, String replaced, List<Count> counts) {

    public ArmLists {
        counts = List.copyOf(counts);
    }

    /**
     * How many units of the lists a stratum has.
     *
     * @param name of the stratum
     * @param spared those of both lists that are not to be contacted
     */
    public record Count(String stratum, String name, long official, long reserves, long spared) {}
}
