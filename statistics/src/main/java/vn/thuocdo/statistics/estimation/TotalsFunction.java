package vn.thuocdo.statistics.estimation;

import java.util.List;

/**
 * A smooth function g(T) of weighted totals T = Σ w·u. Because its influence is the gradient times u, whoever can sum
 * u by sampling unit, in memory or in a database, has both the estimate and its variance.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 5.5"
 */
public interface TotalsFunction {

    List<String> terms();

    /** How many totals it takes. */
    int arguments();

    double[] value(double[] totals);

    /** By term and argument. */
    double[][] gradient(double[] totals);
}
