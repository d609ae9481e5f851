package vn.thuocdo.statistics.design;

import java.util.Arrays;

/** Totals of one domain by sampling unit, read from where they were summed only when they are wanted. */
public final class CellTotals implements DomainTotals {

    private final CellSums sums;
    private final int[] cells;
    private final double weightStep;
    private final double[] scoreStep;

    /**
     * @param cells of the domain, by unit
     */
    CellTotals(CellSums sums, int[] cells, double weightStep, double[] scoreStep) {
        this.sums = sums;
        this.cells = cells;
        this.weightStep = weightStep;
        this.scoreStep = scoreStep;
    }

    @Override
    public int width() {
        return 2 * scoreStep.length;
    }

    @Override
    public double[] sum() {
        var sum = new double[width()];
        var unit = new double[width()];
        for (var cell : cells) {
            sums.copy(cell, weightStep, scoreStep, unit, 0);
            for (var v = 0; v < sum.length; v++) {
                sum[v] += unit[v];
            }
        }
        return sum;
    }

    /** The totals themselves. */
    public UnitTotals units() {
        var values = new double[cells.length * width()];
        for (var i = 0; i < cells.length; i++) {
            sums.copy(cells[i], weightStep, scoreStep, values, i * width());
        }
        return new UnitTotals(numbers(), width(), values);
    }

    private int[] numbers() {
        return Arrays.stream(cells).map(sums::unit).toArray();
    }

    @Override
    public UnitTotals map(double[][] coefficients) {
        var terms = coefficients.length;
        var combinations = new Combinations(coefficients);
        var unit = new double[width()];
        var mapped = new double[cells.length * terms];
        for (var i = 0; i < cells.length; i++) {
            sums.copy(cells[i], weightStep, scoreStep, unit, 0);
            combinations.of(unit, 0, mapped, i * terms);
        }
        return new UnitTotals(numbers(), terms, mapped);
    }

    @Override
    public long present() {
        return cells.length;
    }

    @Override
    public double degreesOfFreedom(Stage stage) {
        return UnitTotals.degreesOfFreedom(numbers(), stage);
    }
}
