package vn.thuocdo.frame;

/** Hears how far a freeze has come. */
public interface FreezeProgress {

    /** What a freeze does one after the other. */
    enum Step {
        /** It waits for its turn. */
        WAITING,
        /** The lists are looked through once more. */
        SIEVE,
        /** Each unit gets its id. */
        IDS,
        /** Units are put into their order. */
        UNITS,
        /** The file is hashed. */
        HASH
    }

    FreezeProgress NONE = (_, _) -> {};

    /** @param units done in this step, where they are counted */
    void at(Step step, long units);
}
