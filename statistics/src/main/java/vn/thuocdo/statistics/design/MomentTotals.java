package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Totals of some variables in one domain whose rows are sampling units themselves: for each stratum the rows, Σu and
 * Σuuᵀ.
 */
public final class MomentTotals implements DomainTotals {

    private final double[][] basis;
    private final List<StratumSums.OfMoments> strata;

    /**
     * @param basis each variable as a linear combination of those that the products are of, such as scores less a
     *     provisional mean
     * @param strata ascending; their sums are those of the variables
     */
    MomentTotals(double[][] basis, List<StratumSums.OfMoments> strata) {
        this.basis = basis;
        this.strata = strata;
    }

    List<StratumSums.OfMoments> strata() {
        return strata;
    }

    @Override
    public int width() {
        return basis.length;
    }

    @Override
    public double[] sum() {
        var sum = new double[basis.length];
        strata.forEach(stratum -> add(stratum.sums(), sum, 0));
        return sum;
    }

    private static void add(double[] numbers, double[] into, int at) {
        for (var v = 0; v < numbers.length; v++) {
            into[at + v] += numbers[v];
        }
    }

    @Override
    public MomentTotals map(double[][] coefficients) {
        var onProducts =
                Arrays.stream(coefficients).map(row -> combined(row, basis)).toArray(double[][]::new);
        var mapped = strata.stream()
                .map(stratum -> new StratumSums.OfMoments(
                        stratum.stratum(),
                        stratum.present(),
                        times(coefficients, stratum.sums()),
                        stratum.blocks().stream()
                                .map(block -> block.map(onProducts))
                                .toList()))
                .toList();
        return new MomentTotals(identity(coefficients.length), mapped);
    }

    private static double[] combined(double[] row, double[][] matrix) {
        var combined = new double[matrix[0].length];
        for (var v = 0; v < row.length; v++) {
            if (row[v] != 0) {
                for (var column = 0; column < combined.length; column++) {
                    combined[column] += row[v] * matrix[v][column];
                }
            }
        }
        return combined;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[matrix.length];
        for (var row = 0; row < matrix.length; row++) {
            for (var v = 0; v < vector.length; v++) {
                product[row] += matrix[row][v] * vector[v];
            }
        }
        return product;
    }

    private static double[][] identity(int width) {
        var identity = new double[width][width];
        for (var v = 0; v < width; v++) {
            identity[v][v] = 1;
        }
        return identity;
    }

    @Override
    public long present() {
        return strata.stream().mapToLong(StratumSums.OfMoments::present).sum();
    }

    @Override
    public double degreesOfFreedom(Stage stage) {
        return strata.stream().mapToLong(stratum -> stratum.present() - 1).sum();
    }

    static MomentTotals sideBySide(List<MomentTotals> domains) {
        var width = domains.stream().mapToInt(domain -> domain.basis.length).sum();
        var together = new TreeMap<Integer, StratumSums.OfMoments>();
        var at = 0;
        for (var domain : domains) {
            for (var stratum : domain.strata) {
                var before = together.computeIfAbsent(
                        stratum.stratum(), h -> new StratumSums.OfMoments(h, 0, new double[width], new ArrayList<>()));
                add(stratum.sums(), before.sums(), at);
                for (var block : stratum.blocks()) {
                    before.blocks().add(block.at(at));
                }
                together.put(stratum.stratum(), before.with(stratum.present()));
            }
            at += domain.basis.length;
        }
        return new MomentTotals(identity(width), List.copyOf(together.values()));
    }
}
