package vn.thuocdo.statistics.selection;

import java.util.List;
import java.util.stream.Collectors;

/** A plan asks strata for more units than a frame has in them; all such strata are here. */
public final class PlanRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    /**
     * One stratum that is asked for too much.
     *
     * @param stratum name
     * @param available units of the stratum that can be drawn: for a draw proportional to size those of a size above
     *     0; none at all if the frame does not know the stratum
     * @param plan what is asked
     */
    public record Shortage(String stratum, long available, StratumPlan plan) {

        @Override
        public String toString() {
            return "stratum \"%s\" has %d units that can be drawn, the plan asks for %d"
                    .formatted(stratum, available, plan.size());
        }
    }

    private final transient List<Shortage> shortages;

    PlanRefused(List<Shortage> shortages) {
        super(sentence(shortages));
        this.shortages = List.copyOf(shortages);
    }

    /** At least one: first the strata that the frame does not know, then the others in its order. */
    public List<Shortage> shortages() {
        return shortages;
    }

    private static String sentence(List<Shortage> shortages) {
        var shown = shortages.stream().limit(SHOWN).map(Shortage::toString).collect(Collectors.joining("; "));
        return shortages.size() > SHOWN ? "%s; and %d more".formatted(shown, shortages.size() - SHOWN) : shown;
    }
}
