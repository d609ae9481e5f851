package vn.thuocdo.statistics.selection;

/**
 * Which adult of a drawn household is asked, decided by the seed and not by who stands at the door. The adults are
 * listed from the oldest to the youngest; of k of them the one with the number
 *
 * <p>1 + SHA-256(seed ":" id ":adult:" k) mod k
 *
 * <p>is asked. Each has the probability 1/k, so k multiplies the weight. The numbers for each k are printed beforehand.
 *
 * @see "L. Kish, A Procedure for Objective Respondent Selection within the Household, JASA 44 (1949)"
 * @see "docs/methods/draw.md, Stages"
 */
public final class AdultRule {

    /** The largest household numbers are printed for. */
    public static final int MOST = 12;

    private final SeededHash hash;

    /** The rule of the seed that drew the households. It is for one thread. */
    public AdultRule(Seed seed) {
        this.hash = new SeededHash(seed);
    }

    /**
     * The number of the one who is asked, 1 for the oldest.
     *
     * @param id of the household in its frame
     * @param adults how many there are
     * @throws IllegalArgumentException if there are none
     */
    public int asked(String id, int adults) {
        if (adults < 1) {
            throw new IllegalArgumentException("household %s of %d adults".formatted(id, adults));
        }
        return Math.toIntExact(1 + hash.modulo(id + ":adult:" + adults, adults));
    }
}
