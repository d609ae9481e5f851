package vn.thuocdo.statistics.selection;

import org.jspecify.annotations.Nullable;

/** Draws one stratum while the frame streams by, once or twice. */
sealed interface StratumSampler permits SmallestHashes, EqualSteps {

    /** The first reading: every unit of the stratum in the order of the frame. */
    void count(FrameUnit unit, byte[] hash);

    /**
     * Ends the first reading.
     *
     * @return what makes the plan impossible in this stratum, null if nothing does
     */
    @Nullable
    String problem();

    /** Whether the draw needs to see the stratum a second time. */
    boolean readsTwice();

    /** The second reading, if there is one: the same units in the same order. */
    void take(FrameUnit unit);

    /** What was drawn. */
    StratumDraw drawn();
}
