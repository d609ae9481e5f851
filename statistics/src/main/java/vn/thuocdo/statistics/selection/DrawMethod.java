package vn.thuocdo.statistics.selection;

/** How the units of one stratum are drawn, see {@link VerifiableDraw}. */
public enum DrawMethod {
    /** The smallest hashes: every set of n units has the same chance. */
    SIMPLE_RANDOM,
    /** At equal steps through the frame, so that the order of the frame stratifies. */
    SYSTEMATIC,
    /** At equal steps through the running sum of the sizes: the chance of a unit is proportional to its size. */
    PROPORTIONAL_TO_SIZE
}
