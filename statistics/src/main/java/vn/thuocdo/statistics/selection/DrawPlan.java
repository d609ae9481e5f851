package vn.thuocdo.statistics.selection;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn in each stratum of a frame.
 *
 * @param strata by name of the stratum
 * @param otherwise for strata not named; null if every stratum must be named
 */
public record DrawPlan(
        Map<String, StratumPlan> strata, @Nullable StratumPlan otherwise) {

    /** @throws IllegalArgumentException if the plan names no stratum and has nothing for the others */
    public DrawPlan {
        strata = Map.copyOf(strata);
        if (strata.isEmpty() && otherwise == null) {
            throw new IllegalArgumentException("the plan is empty");
        }
    }

    /** The same in every stratum. */
    public static DrawPlan everywhere(StratumPlan plan) {
        return new DrawPlan(Map.of(), plan);
    }

    /** What is to be drawn in {@code stratum}, empty if the plan does not know it. */
    public Optional<StratumPlan> of(String stratum) {
        return Optional.ofNullable(strata.getOrDefault(stratum, otherwise));
    }
}
