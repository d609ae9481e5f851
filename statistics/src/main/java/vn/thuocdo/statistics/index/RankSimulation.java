package vn.thuocdo.statistics.index;

/**
 * How confidence sets for ranks are simulated; together with the estimates it fixes them to the last place.
 *
 * @param confidence the share of surveys in which the sets hold, above 0.5 and below 1, as 0.95
 * @param draws how many samples are simulated; the quantile taken from them must exist, so at least 1/(1 − confidence)
 * @param seed any number; to be published with the ranks
 */
public record RankSimulation(double confidence, int draws, long seed) {

    /** What is stored beside the seed; it changes whenever the same seed would give other draws. */
    public static final String ALGORITHM = "L64X128MixRandom, polar normals, version 1";

    public RankSimulation {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence above 0.5 and below 1 is needed, not " + confidence);
        }
        if (Math.ceil(confidence * (draws + 1.0)) > draws) {
            throw new IllegalArgumentException("%d draws are too few for confidence %s".formatted(draws, confidence));
        }
    }

    /** 10,000 draws at 95 %: the level is then met to within 0.2 points. */
    public RankSimulation(long seed) {
        this(0.95, 10_000, seed);
    }

    /** The place among the sorted maxima, from 0, of the critical value: the ⌈confidence · (draws + 1)⌉-th smallest. */
    int criticalPlace() {
        return (int) Math.ceil(confidence * (draws + 1.0)) - 1;
    }
}
