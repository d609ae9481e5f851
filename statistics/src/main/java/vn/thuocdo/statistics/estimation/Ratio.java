package vn.thuocdo.statistics.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ratios of totals: R = Σ w y / Σ w x, with influence w (y − R x) / Σ w x. A row without y or without x is left out
 * of both.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 5.6"
 */
public final class Ratio {

    private Ratio() {}

    public static Statistic of(String name, double[] numerator, double[] denominator) {
        return of(List.of(name), new double[][] {numerator}, new double[][] {denominator});
    }

    /**
     * Every numerator by every denominator, the numerators running faster; over the rows that have all of them.
     *
     * @param names one for each quotient
     * @param numerators by variable and row
     * @param denominators by variable and row
     */
    public static Statistic of(List<String> names, double[][] numerators, double[][] denominators) {
        var columns = new ArrayList<>(Arrays.asList(numerators));
        columns.addAll(Arrays.asList(denominators));
        var over = new int[numerators.length * denominators.length];
        var under = new int[over.length];
        for (var i = 0; i < over.length; i++) {
            over[i] = i % numerators.length;
            under[i] = numerators.length + i / numerators.length;
        }
        return new Linearised(new Quotients(names, over, under, columns.size()), columns.toArray(double[][]::new));
    }
}
