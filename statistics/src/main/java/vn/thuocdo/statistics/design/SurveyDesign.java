package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sample with its weights and the stages it was drawn in, whose variances come by Taylor linearisation.
 *
 * <p>Every row of the sample as it was drawn belongs here, also those without an answer: leaving rows out would make
 * the strata look smaller than they were drawn. What an estimate is about is said by its {@link Domain}.
 */
public final class SurveyDesign implements Design {

    private final double[] weights;
    private final List<Stage> stages;
    private final List<int[]> units;
    private final LonelyPsu lonely;
    private final boolean lonelyInDomains;
    private final List<Reweighted> adjustments;

    SurveyDesign(
            double[] weights,
            List<Stage> stages,
            List<int[]> units,
            LonelyPsu lonely,
            boolean lonelyInDomains,
            List<Reweighted> adjustments) {
        this.weights = weights;
        this.stages = List.copyOf(stages);
        this.units = List.copyOf(units);
        this.lonely = lonely;
        this.lonelyInDomains = lonelyInDomains;
        this.adjustments = List.copyOf(adjustments);
    }

    /** Starts the description of a sample of so many rows. */
    public static SurveyDesignBuilder of(int rows) {
        return new SurveyDesignBuilder(rows);
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** The stages of selection, outermost first. */
    public List<Stage> stages() {
        return stages;
    }

    /** For each row, its unit at {@code stage}, counted from 0. */
    public int[] units(int stage) {
        return units.get(stage).clone();
    }

    /** The design after one more step of weighting, whose part in the variance is remembered. */
    public SurveyDesign adjust(Reweighting step) {
        var adjustment = step.apply(weights.clone());
        var all = new ArrayList<>(adjustments);
        all.add(adjustment);
        return new SurveyDesign(adjustment.weights().clone(), stages, units, lonely, lonelyInDomains, all);
    }

    /**
     * The covariance of estimates, from their influence values.
     *
     * <p>The residual steps of the weighting are applied in the order of the steps, then the kernel at each stage.
     *
     * @param influence by term and row, multiplied by the weight; zero outside {@code domain}
     * @return by term and term
     * @throws StratumHasOnePsu if a stratum has one unit and the rule is {@link LonelyPsu#FAIL}
     */
    public double[][] covariance(double[][] influence, Domain domain) {
        var values = influence;
        if (!adjustments.isEmpty()) {
            values = copy(influence);
            for (var adjustment : adjustments) {
                adjustment.residuals(values);
            }
        }
        var fixed = adjustments.stream().allMatch(Reweighted::isHeldFixed);
        var present = fixed ? domain : Domain.all(rows());
        var sum = new double[influence.length][influence.length];
        for (var stage = 0; stage < stages.size(); stage++) {
            var kernel = new VarianceKernel(stages.get(stage), lonely, lonelyInDomains);
            add(sum, kernel.covariance(unitTotals(stage, values, present)));
        }
        return sum;
    }

    /**
     * Sums columns by the units of a stage, over the rows of a domain.
     *
     * @param columns by variable and row
     */
    public UnitTotals unitTotals(int stage, double[][] columns, Domain domain) {
        var unitOfRow = units.get(stage);
        var position = presentUnits(unitOfRow, domain);
        var numbers = position.numbers();
        var values = new double[numbers.length * columns.length];
        for (var v = 0; v < columns.length; v++) {
            var column = columns[v];
            var rows = domain.rows();
            for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                values[position.of()[unitOfRow[row]] * columns.length + v] += column[row];
            }
        }
        return new UnitTotals(numbers, columns.length, values);
    }

    /** The units of the first stage minus its strata, as far as they have rows of the domain with a weight. */
    @Override
    public double degreesOfFreedom(Domain domain) {
        var psus = new BitSet();
        var strata = new BitSet();
        var first = stages.getFirst();
        for (var row = 0; row < rows(); row++) {
            if (domain.contains(row) && weights[row] != 0) {
                var psu = units.getFirst()[row];
                psus.set(psu);
                strata.set(first.stratum()[psu]);
            }
        }
        return psus.cardinality() - strata.cardinality();
    }

    @Override
    public int rows() {
        return weights.length;
    }

    LonelyPsu lonely() {
        return lonely;
    }

    private Positions presentUnits(int[] unitOfRow, Domain domain) {
        var present = new BitSet();
        domain.rows().stream().forEach(row -> present.set(unitOfRow[row]));
        var numbers = present.stream().toArray();
        var of = new int[present.length()];
        for (var i = 0; i < numbers.length; i++) {
            of[numbers[i]] = i;
        }
        return new Positions(numbers, of);
    }

    private static double[][] copy(double[][] matrix) {
        var copy = new double[matrix.length][];
        for (var row = 0; row < matrix.length; row++) {
            copy[row] = matrix[row].clone();
        }
        return copy;
    }

    private static void add(double[][] sum, double[][] more) {
        for (var row = 0; row < sum.length; row++) {
            for (var column = 0; column < sum.length; column++) {
                sum[row][column] += more[row][column];
            }
        }
    }

    /** The units present, ascending, and for each unit its place among them. */
    private record Positions(int[] numbers, int[] of) {}
}
