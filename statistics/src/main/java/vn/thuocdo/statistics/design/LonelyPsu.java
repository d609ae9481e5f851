package vn.thuocdo.statistics.design;

/**
 * What a stratum adds to the variance when only one primary sampling unit was drawn in it.
 *
 * <p>A stratum whose only unit is also the only one of the population has no sampling error and is never lonely.
 *
 * @see "T. Lumley, Complex Surveys (2010), § 3.2.1"
 */
public enum LonelyPsu {
    /** The estimate is refused: {@link StratumHasOnePsu}. */
    FAIL,
    /** The stratum adds nothing. */
    REMOVE,
    /** The stratum adds nothing, because its unit is held to be drawn for certain. */
    CERTAINTY,
    /** The unit is centred at the mean over all units of the stage instead of its own stratum's. */
    ADJUST,
    /** The stratum adds what the strata with several units add on average. */
    AVERAGE
}
