package vn.thuocdo.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.PairwiseDesign;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.estimation.Total;
import vn.thuocdo.statistics.regression.Predictor.Factor;

/**
 * The shares of a population in the cells of a table, and tests whether its rows and columns are independent.
 *
 * <p>Under the design Pearson's X² follows Σ λᵢ χ²ᵢ, where λ are the eigenvalues of
 * Δ = (Cᵀ D⁻¹ C / n)⁻¹ (Cᵀ D⁻¹ V D⁻¹ C): D holds the shares, V their covariance, C contrasts of interaction. The tests
 * differ in how they come to terms with that.
 *
 * @see "J. N. K. Rao, A. J. Scott (1984), On chi-squared tests for multiway contingency tables with cell proportions
 *     estimated from survey data, Ann. Stat. 12"
 */
public final class TwoWayTable {

    private final Design design;
    private final Domain domain;
    private final double[][] cells;
    private final List<String> names;
    private final int rows;
    private final int columns;
    private final Estimates shares;

    private TwoWayTable(Design design, Domain domain, Factor down, Factor across) {
        this.design = design;
        this.domain = domain;
        rows = down.levels().size();
        columns = across.levels().size();
        if (rows < 2 || columns < 2) {
            throw new IllegalArgumentException("a table of the rows %s and the columns %s of rows with a weight"
                    .formatted(down.levels(), across.levels()));
        }
        cells = new double[rows * columns][];
        var each = new ArrayList<String>();
        for (var cell = 0; cell < cells.length; cell++) {
            cells[cell] = product(down.indicator(cell % rows), across.indicator(cell / rows));
            each.add(down.levels().get(cell % rows) + ":" + across.levels().get(cell / rows));
        }
        names = List.copyOf(each);
        shares = Estimates.of(design, Mean.of(names, cells), domain);
    }

    /**
     * A table of the levels that rows of {@code domain} with a weight have. Rows without one of the two answers are
     * left out, though they count for n.
     *
     * @throws IllegalArgumentException if fewer than two levels of either are left
     */
    public static TwoWayTable of(Design design, Factor down, Factor across, Domain domain) {
        var weights = design.weights();
        var used = domain.and(down.answered())
                .and(across.answered())
                .and(Domain.where(weights.length, row -> weights[row] != 0));
        return new TwoWayTable(design, domain, down.within(used), across.within(used));
    }

    /** The cells' shares of the population, rows running faster, called {@code "row:column"}. */
    public Estimates shares() {
        return shares;
    }

    /** Pearson's X² = n Σ (p̂ − p̂₊p̂₊)² / (p̂₊p̂₊), n the sample's rows. Its size means nothing by itself. */
    public double pearson() {
        var sum = 0.0;
        for (var cell = 0; cell < cells.length; cell++) {
            var expected = expected(shares.values(), cell);
            sum += Math.pow(shares.value(cell) - expected, 2) / expected;
        }
        return domain.count() * sum;
    }

    /**
     * The second-order correction of Rao and Scott with Fisher's distribution, the one to use: F = X²/tr Δ on d and dν,
     * where d = (tr Δ)²/tr Δ² and ν is the degrees of freedom of the design.
     */
    public FTest secondOrderTest() {
        var lambda = eigenvalues();
        var sum = Arrays.stream(lambda).sum();
        var d = satterthwaiteFreedom(lambda);
        return FTest.of(pearson() / sum, d, d * designFreedom());
    }

    /** The first-order correction: X²/mean λ held against χ². The statistic is given by degree of freedom. */
    public FTest firstOrderTest() {
        var lambda = eigenvalues();
        return FTest.of(pearson() / Arrays.stream(lambda).sum(), lambda.length, Double.POSITIVE_INFINITY);
    }

    /**
     * The distribution of {@link #pearson} if rows and columns are independent; over χ²/(dν) to allow for an estimated
     * Δ, except with replicate weights.
     */
    public WeightedChiSquares distribution() {
        var lambda = eigenvalues();
        var denominator = switch (design) {
            case SurveyDesign survey -> satterthwaiteFreedom(lambda) * designFreedom();
            case PairwiseDesign pairwise -> satterthwaiteFreedom(lambda) * designFreedom();
            case ReplicateDesign replicate -> Double.POSITIVE_INFINITY;
        };
        return new WeightedChiSquares(lambda, denominator);
    }

    /** The Wald test: F = W/q on q and ν, where W = Yᵀ V⁻¹ Y for the departures Y of the totals from independence. */
    public FTest waldTest() {
        var q = (rows - 1) * (columns - 1);
        return FTest.of(wald() / q, q, designFreedom());
    }

    /** The Wald test for few sampling units: F = W (ν − q + 1)/(νq) on q and ν − q + 1. */
    public FTest adjustedWaldTest() {
        var q = (rows - 1) * (columns - 1);
        var freedom = designFreedom();
        var left = freedom - q + 1;
        return FTest.of(wald() * left / (q * freedom), q, left);
    }

    private double wald() {
        var totals = Estimates.of(design, Total.of(names, cells), domain);
        var values = totals.values();
        var departures = new double[cells.length];
        Arrays.setAll(departures, cell -> values[cell] - expected(values, cell));
        var gradient = new double[cells.length][];
        Arrays.setAll(gradient, cell -> departureGradient(values, cell));
        var inner = IntStream.range(0, cells.length)
                .filter(cell -> cell % rows > 0 && cell / rows > 0)
                .toArray();
        var each = Arrays.stream(inner).mapToDouble(cell -> departures[cell]).toArray();
        var mapped = totals.map(names, departures, gradient);
        return Forms.inverseForm(each, Forms.part(mapped.covariance(), inner));
    }

    /** What cell values would be under independence: row sum × column sum / sum. */
    private double expected(double[] values, int cell) {
        return rowSum(values, cell % rows)
                * columnSum(values, cell / rows)
                / Arrays.stream(values).sum();
    }

    private double[] departureGradient(double[] values, int cell) {
        var sum = Arrays.stream(values).sum();
        var ofRow = rowSum(values, cell % rows);
        var ofColumn = columnSum(values, cell / rows);
        var gradient = new double[values.length];
        Arrays.setAll(
                gradient,
                other -> ofRow * ofColumn / (sum * sum)
                        - (other % rows == cell % rows ? ofColumn / sum : 0)
                        - (other / rows == cell / rows ? ofRow / sum : 0)
                        + (other == cell ? 1 : 0));
        return gradient;
    }

    private double rowSum(double[] values, int row) {
        return IntStream.range(0, columns)
                .mapToDouble(c -> values[c * rows + row])
                .sum();
    }

    private double columnSum(double[] values, int column) {
        return Arrays.stream(values, column * rows, (column + 1) * rows).sum();
    }

    /** λ, descending. */
    private double[] eigenvalues() {
        var weighted = interactions();
        var base = new double[weighted.length][weighted.length];
        for (var contrast : weighted) {
            Arrays.setAll(contrast, cell -> shares.value(cell) == 0 ? 0 : contrast[cell] / shares.value(cell));
        }
        for (var a = 0; a < base.length; a++) {
            for (var b = 0; b < base.length; b++) {
                for (var cell = 0; cell < cells.length; cell++) {
                    base[a][b] += weighted[a][cell] * weighted[b][cell] * shares.value(cell) / domain.count();
                }
            }
        }
        var contrasts =
                IntStream.range(0, weighted.length).mapToObj(Integer::toString).toList();
        return Forms.eigenvalues(base, shares.combine(contrasts, weighted).covariance());
    }

    /** By contrast and cell: the products of contrasts between rows and contrasts between columns. */
    private double[][] interactions() {
        var interactions = new double[(rows - 1) * (columns - 1)][cells.length];
        for (var i = 0; i < interactions.length; i++) {
            var down = i % (rows - 1) + 1;
            var across = i / (rows - 1) + 1;
            Arrays.setAll(interactions[i], cell -> contrast(down, cell % rows) * contrast(across, cell / rows));
        }
        return interactions;
    }

    /** Helmert's contrast of a level with those before it, of length 1. */
    private static double contrast(int number, int level) {
        var length = Math.sqrt(number * (number + 1.0));
        return level < number ? 1 / length : level == number ? -number / length : 0;
    }

    private static double satterthwaiteFreedom(double[] lambda) {
        var sum = Arrays.stream(lambda).sum();
        return sum * sum / Arrays.stream(lambda).map(each -> each * each).sum();
    }

    /** ν: units less strata of the rows of the domain, as R here also of those that have no weight or no answer. */
    private double designFreedom() {
        return switch (design) {
            case SurveyDesign survey -> unitsLessStrata(survey);
            case PairwiseDesign pairwise -> pairwise.degreesOfFreedom(domain);
            case ReplicateDesign replicate -> replicate.degreesOfFreedom(domain);
        };
    }

    private double unitsLessStrata(SurveyDesign survey) {
        var units = survey.units(0);
        var stratum = survey.stages().getFirst().stratum();
        var unitsThere = new BitSet();
        var strataThere = new BitSet();
        domain.rows().stream().forEach(row -> {
            unitsThere.set(units[row]);
            strataThere.set(stratum[units[row]]);
        });
        return unitsThere.cardinality() - strataThere.cardinality();
    }

    private static double[] product(double[] a, double[] b) {
        var product = new double[a.length];
        Arrays.setAll(product, row -> a[row] * b[row]);
        return product;
    }
}
