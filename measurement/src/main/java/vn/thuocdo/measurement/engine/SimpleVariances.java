package vn.thuocdo.measurement.engine;

import java.util.List;

/**
 * What the variances of some estimates would be, had as many rows been drawn at random with replacement: what design
 * effects are measured against.
 *
 * @param everybody one for each term of everybody's function; empty where none were worked out
 * @param byBreakdown the same by breakdown and domain
 */
public record SimpleVariances(double[] everybody, List<double[][]> byBreakdown) {

    /** None were worked out. */
    public static final SimpleVariances UNKNOWN = new SimpleVariances(new double[0], List.of());

    public SimpleVariances {
        byBreakdown = List.copyOf(byBreakdown);
    }

    /**
     * How many times {@code variance} is that of a simple random sample.
     *
     * @param term of the function of {@code place}
     * @return not a number where that is not known, or the answers do not differ
     */
    public double effect(double variance, Sample.Place place, int term) {
        var terms = terms(place);
        return term < terms.length && terms[term] > 0 ? variance / terms[term] : Double.NaN;
    }

    private double[] terms(Sample.Place place) {
        if (place.breakdown() < 0) {
            return everybody;
        }
        return place.breakdown() < byBreakdown.size()
                ? byBreakdown.get(place.breakdown())[place.domain()]
                : new double[0];
    }
}
