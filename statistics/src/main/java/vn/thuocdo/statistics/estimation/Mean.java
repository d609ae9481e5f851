package vn.thuocdo.statistics.estimation;

import java.util.Arrays;
import java.util.List;

/**
 * Means: ȳ = Σ w y / Σ w over the rows of a domain, with influence w (y − ȳ) / Σ w.
 *
 * <p>A share is the mean of a variable that is 1 where something holds and 0 where it does not.
 *
 * @see "C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), § 5.7"
 */
public final class Mean {

    private Mean() {}

    /**
     * Means of several variables over the same rows: those that have all of them answered.
     *
     * @param columns by variable and row
     */
    public static Statistic of(List<String> names, double[]... columns) {
        var numerators = new int[columns.length];
        var denominators = new int[columns.length];
        Arrays.setAll(numerators, c -> c);
        Arrays.fill(denominators, columns.length);
        return new Linearised(
                new Quotients(names, numerators, denominators, columns.length + 1), Columns.withOnes(columns));
    }

    /**
     * Means of several variables, each over the rows that have it answered, with their joint covariance. This is what
     * tables of items need: leaving out a person's form for one blank item would waste the others.
     *
     * @param columns by variable and row; not a number where there is no answer
     */
    public static Statistic availableCase(List<String> names, double[]... columns) {
        var values = new double[2 * columns.length][];
        for (var c = 0; c < columns.length; c++) {
            values[2 * c] =
                    Arrays.stream(columns[c]).map(y -> Double.isNaN(y) ? 0 : y).toArray();
            values[2 * c + 1] =
                    Arrays.stream(columns[c]).map(y -> Double.isNaN(y) ? 0 : 1).toArray();
        }
        return new Linearised(quotients(names), values);
    }

    /** Means as a function of the totals Σ w y, Σ w of each variable in turn, over the rows that answered it. */
    public static TotalsFunction quotients(List<String> names) {
        var numerators = new int[names.size()];
        var denominators = new int[names.size()];
        Arrays.setAll(numerators, c -> 2 * c);
        Arrays.setAll(denominators, c -> 2 * c + 1);
        return new Quotients(names, numerators, denominators, 2 * names.size());
    }
}
