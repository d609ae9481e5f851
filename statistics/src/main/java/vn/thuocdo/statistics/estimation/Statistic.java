package vn.thuocdo.statistics.estimation;

import java.util.List;
import vn.thuocdo.statistics.design.Domain;

/**
 * A quantity estimated from rows, as a function of their weights. Its influence values are all that a linearised
 * variance needs; its value under other weights is all that a replicate variance needs.
 */
public interface Statistic {

    /** What it estimates, one name for each value. */
    List<String> terms();

    /** The rows that have every answer it needs. */
    Domain answered();

    /**
     * The estimates from the rows of {@code domain}.
     *
     * @param weights for all rows of the sample
     */
    double[] value(double[] weights, Domain domain);

    /**
     * The influence of each row on each estimate, multiplied by the row's weight.
     *
     * @param value what {@link #value} answered for the same weights and domain
     * @return by term and row; zero outside {@code domain}
     */
    double[][] influence(double[] weights, double[] value, Domain domain);
}
