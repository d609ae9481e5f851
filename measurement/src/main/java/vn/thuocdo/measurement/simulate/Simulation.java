package vn.thuocdo.measurement.simulate;

import java.util.ArrayList;
import java.util.List;

/** A simulated province over two years, decided by a seed. */
public final class Simulation {

    /** The name and version of what makes the figures: another version makes other figures of the same seed. */
    public static final String ALGORITHM = Normals.GENERATOR + ", polar normals, version 2";

    /** This year. */
    public static final int THIS_YEAR = 2026;

    /** The most dossiers that may be drawn in a year. */
    public static final int MOST_DRAWN = 40_000;

    /** By how much this year's answers are better than last year's, in steps of the scale. */
    private static final double CHANGE = 0.07;

    private final Province province;
    private final long seed;
    private final List<Year> years;

    private Simulation(Province province, long seed, List<Year> years) {
        this.province = province;
        this.seed = seed;
        this.years = List.copyOf(years);
    }

    /**
     * Simulates.
     *
     * @param drawn about how many dossiers are drawn each year; at least 6 from each agency and channel
     * @throws IllegalArgumentException if fewer than 1 or more than 40,000 are to be drawn
     */
    public static Simulation of(long seed, int drawn) {
        if (drawn < 1 || drawn > MOST_DRAWN) {
            throw new IllegalArgumentException("%d dossiers drawn, not 1 to %d".formatted(drawn, MOST_DRAWN));
        }
        var province = Province.packed();
        var normals = new Normals(seed);
        var opinions = new Opinions(province.agencies().size(), normals);
        var years = new ArrayList<Year>();
        for (var back = 1; back >= 0; back--) {
            opinions.begin(back == 0 ? CHANGE : 0);
            years.add(Year.of(THIS_YEAR - back, province, opinions, drawn, normals));
        }
        return new Simulation(province, seed, years);
    }

    Province province() {
        return province;
    }

    long seed() {
        return seed;
    }

    /** Last year and this. */
    List<Year> years() {
        return years;
    }
}
