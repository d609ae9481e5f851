package vn.thuocdo.statistics.estimation;

import java.util.List;

/**
 * Totals: Ŷ = Σ w y over the rows of a domain, with influence w y. They are in the unit of y.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 2.8"
 */
public final class Total {

    private Total() {}

    /**
     * Totals of several variables over the rows that have all of them answered.
     *
     * @param columns by variable and row
     */
    public static Statistic of(List<String> names, double[]... columns) {
        return new Linearised(new Sums(names), columns);
    }
}
