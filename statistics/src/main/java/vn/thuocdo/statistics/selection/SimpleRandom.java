package vn.thuocdo.statistics.selection;

import java.util.ArrayList;
import java.util.List;

/** Simple random drawing without replacement from one list: the n ids with the smallest SHA-256(seed ":" id). */
public final class SimpleRandom {

    private SimpleRandom() {}

    /**
     * Draws; the order of {@code ids} has no influence.
     *
     * @param seed of the draw
     * @param ids each once, as in {@link FrameUnit}
     * @param n size of the sample, at least 1
     * @return the sample in ascending order of the hash; with a larger n more follow, and none changes
     * @throws IllegalArgumentException if there are fewer than {@code n} ids, one stands twice or is no name
     */
    public static List<String> draw(Seed seed, List<String> ids, int n) {
        var frame = new ArrayList<FrameUnit>(ids.size());
        for (var i = 0; i < ids.size(); i++) {
            frame.add(new FrameUnit(i + 1L, "list", ids.get(i), 1));
        }
        var plan = DrawPlan.everywhere(new StratumPlan(DrawMethod.SIMPLE_RANDOM, n, 0));
        var drawn = VerifiableDraw.draw(seed, frame, plan).strata().get(0);
        return drawn.main().stream().map(FrameUnit::id).toList();
    }
}
