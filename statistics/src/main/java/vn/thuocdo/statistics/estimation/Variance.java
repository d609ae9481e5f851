package vn.thuocdo.statistics.estimation;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;

/**
 * The population's variances and covariances: S = mean of (x − x̄)(y − ȳ)·n/(n−1), where n counts the rows used that
 * have a weight. The mean is taken as known, so the influence is that of a mean.
 *
 * <p>Terms run over all pairs of variables, the first running faster; each is in the product of their units.
 *
 * @see "T. Lumley, Complex Surveys (2010), ch. 2; svyvar of his package survey"
 */
public final class Variance implements Statistic {

    private final List<String> terms;
    private final double[][] columns;
    private final Domain weighted;

    private Variance(List<String> terms, double[][] columns, Domain weighted) {
        this.terms = List.copyOf(terms);
        this.columns = columns;
        this.weighted = weighted;
    }

    /**
     * @param columns by variable and row
     */
    public static Variance of(Design design, List<String> names, double[]... columns) {
        var terms = new ArrayList<String>();
        for (var second : names) {
            for (var first : names) {
                terms.add(first.equals(second) ? first : first + ":" + second);
            }
        }
        var weights = design.weights();
        return new Variance(terms, columns, Domain.where(weights.length, row -> weights[row] != 0));
    }

    @Override
    public List<String> terms() {
        return terms;
    }

    @Override
    public Domain answered() {
        return Columns.answered(columns);
    }

    @Override
    public double[] value(double[] weights, Domain domain) {
        return products(weights, domain).value(weights, domain);
    }

    @Override
    public double[][] influence(double[] weights, double[] value, Domain domain) {
        return products(weights, domain).influence(weights, value, domain);
    }

    /** The mean of the scaled products of deviations, with the deviations held fixed. */
    private Statistic products(double[] weights, Domain domain) {
        var means = Mean.of(terms.subList(0, columns.length), columns).value(weights, domain);
        double n = domain.and(weighted).count();
        var products = new double[columns.length * columns.length][weights.length];
        for (var i = 0; i < products.length; i++) {
            var first = i % columns.length;
            var second = i / columns.length;
            for (var row = 0; row < weights.length; row++) {
                products[i][row] =
                        (columns[first][row] - means[first]) * (columns[second][row] - means[second]) * (n / (n - 1));
            }
        }
        return Mean.of(terms, products);
    }
}
