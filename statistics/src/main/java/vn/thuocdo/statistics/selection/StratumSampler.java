package vn.thuocdo.statistics.selection;

/** Draws one stratum while the frame streams by, once or twice. */
sealed interface StratumSampler permits SmallestHashes, EqualSteps {

    /** The first reading: every unit of the stratum in the order of the frame. */
    void count(FrameUnit unit, byte[] hash);

    /** What is asked of the stratum. */
    StratumPlan plan();

    /** After the first reading: units that can be drawn. */
    long available();

    /** Ends the first reading; there are as many units available as the plan asks for. */
    void prepare();

    /** Whether the draw needs to see the stratum a second time. */
    boolean readsTwice();

    /** The second reading, if there is one: the same units in the same order. */
    void take(FrameUnit unit);

    /** What was drawn. */
    StratumDraw drawn();
}
