package vn.thuocdo.measurement.engine;

import java.util.List;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.TotalsFunction;

/**
 * A sample that can be asked about its domains, whether it is kept as totals or as rows. Functions take the totals
 * Σ w·s, Σ w of each item in turn.
 */
public interface Sample {

    /** Everybody: the breakdown with one domain. */
    Place EVERYBODY = new Place(-1, 0);

    /**
     * A domain.
     *
     * @param breakdown its place among those asked for
     * @param domain its place in the breakdown
     */
    record Place(int breakdown, int domain) {}

    /**
     * Estimates without the covariances between them.
     *
     * @param variances one for each value
     * @param degreesOfFreedom everybody's, whatever the domain; 0 where the domain lies in a single sampling unit
     */
    record Figures(double[] values, double[] variances, double degreesOfFreedom) {}

    /** The breakdowns with their domains, in the order asked for. */
    List<Totals.DomainNames> breakdowns();

    /** How the sample was drawn and weighted. */
    Facts facts();

    /** How many answered an item there, without weights. */
    long answers(Place place, int item);

    /** Σ w·s and Σ w of each item in turn, s on the index's scale. */
    double[] totals(Place place);

    Figures figures(Place place, TotalsFunction function);

    /**
     * Functions of several domains of one breakdown, none of them twice, with the whole covariance between them; the
     * functions' terms follow each other. The degrees of freedom are everybody's.
     *
     * @throws IllegalArgumentException if a place stands twice, places are of different breakdowns, or not each has its
     *     function
     */
    Estimates jointly(List<Place> places, List<TotalsFunction> functions);

    /** Makes sure that no row is in two of the places. */
    static void checkApart(List<Place> places, List<TotalsFunction> functions) {
        if (places.size() != functions.size()) {
            throw new IllegalArgumentException(
                    "%d domains with %d functions".formatted(places.size(), functions.size()));
        }
        if (places.stream().distinct().count() < places.size()
                || places.stream().mapToInt(Place::breakdown).distinct().count() > 1) {
            throw new IllegalArgumentException("domains that may have rows in common: " + places);
        }
    }
}
