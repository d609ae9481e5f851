package vn.thuocdo.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers the units and strata of every stage, as {@link Stage} wants them, from the names in the rows. */
final class StageLayout {

    private final int rows;
    private final @Nullable FinitePopulation population;
    private final List<Stage> stages = new ArrayList<>();
    private final List<int[]> units = new ArrayList<>();

    private StageLayout(int rows, @Nullable FinitePopulation population) {
        this.rows = rows;
        this.population = population;
    }

    static StageLayout of(
            int rows,
            List<Classification> strata,
            List<Classification> clusters,
            boolean nested,
            @Nullable FinitePopulation population) {
        check(rows, strata, clusters, population);
        var layout = new StageLayout(rows, population);
        var within = Classification.single(rows);
        for (var stage = 0; stage < clusters.size(); stage++) {
            var stratum =
                    strata.isEmpty() ? Classification.single(rows) : strata.get(Math.min(stage, strata.size() - 1));
            var unit = stage == 0 ? clusters.getFirst() : within.cross(clusters.get(stage));
            layout.add(stage, stratum, nested ? stratum.cross(unit) : unit);
            within = unit;
        }
        return layout;
    }

    private static void check(
            int rows,
            List<Classification> strata,
            List<Classification> clusters,
            @Nullable FinitePopulation population) {
        if (strata.size() > clusters.size()) {
            throw new IllegalArgumentException(
                    "%d stages of strata, but %d of units".formatted(strata.size(), clusters.size()));
        }
        if (population != null && population.stages().size() > clusters.size()) {
            throw new IllegalArgumentException("%d stages of finite populations, but %d of units"
                    .formatted(population.stages().size(), clusters.size()));
        }
        for (var classes : List.of(strata, clusters)) {
            for (var each : classes) {
                if (each.rows() != rows) {
                    throw new IllegalArgumentException("%d rows, but %d in the design".formatted(rows, each.rows()));
                }
            }
        }
    }

    List<Stage> stages() {
        return stages;
    }

    List<int[]> units() {
        return units;
    }

    /** For each row the product over the stages of N/n. */
    double[] inverseFractions() {
        var inverse = new double[rows];
        Arrays.fill(inverse, 1);
        if (population == null) {
            return inverse;
        }
        for (var s = 0; s < population.stages().size(); s++) {
            for (var row = 0; row < rows; row++) {
                inverse[row] /= fraction(stages.get(s), units.get(s)[row]);
            }
        }
        return inverse;
    }

    private void add(int index, Classification strata, Classification names) {
        var above = index == 0 ? new int[rows] : units.get(index - 1);
        var firstRows = firstRowOfEach(names, strata, above);
        var order = IntStream.range(0, firstRows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(unit -> above[firstRows[unit]])
                        .thenComparingInt(unit -> strata.codes()[firstRows[unit]]))
                .mapToInt(Integer::intValue)
                .toArray();
        var numberOf = new int[order.length];
        for (var number = 0; number < order.length; number++) {
            numberOf[order[number]] = number;
        }
        var unitOfRow = new int[rows];
        for (var row = 0; row < rows; row++) {
            unitOfRow[row] = numberOf[names.codes()[row]];
        }
        var rowOfUnit = Arrays.stream(order).map(unit -> firstRows[unit]).toArray();
        units.add(unitOfRow);
        stages.add(stage(index, strata, above, unitOfRow, rowOfUnit));
    }

    /** The first row of each unit, after making sure that it lies in one stratum. */
    private int[] firstRowOfEach(Classification names, Classification strata, int[] above) {
        var first = new int[names.size()];
        Arrays.fill(first, -1);
        for (var row = 0; row < rows; row++) {
            var unit = names.codes()[row];
            if (first[unit] < 0) {
                first[unit] = row;
            } else if (strata.codes()[row] != strata.codes()[first[unit]] || above[row] != above[first[unit]]) {
                throw new IllegalArgumentException("unit %s lies in strata %s and %s; are its names nested?"
                        .formatted(names.label(row), strata.label(first[unit]), strata.label(row)));
            }
        }
        if (Arrays.stream(first).anyMatch(row -> row < 0)) {
            throw new IllegalArgumentException("a unit without rows among " + names.labels());
        }
        return first;
    }

    private Stage stage(int index, Classification strata, int[] above, int[] unitOfRow, int[] rowOfUnit) {
        var stratumOfUnit = new int[rowOfUnit.length];
        var firstUnits = new ArrayList<Integer>();
        for (var unit = 0; unit < rowOfUnit.length; unit++) {
            var row = rowOfUnit[unit];
            var before = unit == 0 ? -1 : rowOfUnit[unit - 1];
            if (before < 0 || strata.codes()[row] != strata.codes()[before] || above[row] != above[before]) {
                firstUnits.add(unit);
            }
            stratumOfUnit[unit] = firstUnits.size() - 1;
        }
        var sampled = new int[firstUnits.size()];
        for (var h : stratumOfUnit) {
            sampled[h]++;
        }
        var leaders = firstUnits.stream().mapToInt(unit -> rowOfUnit[unit]).toArray();
        var labels = Arrays.stream(leaders).mapToObj(strata::label).toList();
        var group = Arrays.stream(leaders).map(row -> above[row]).toArray();
        var probabilities = probabilities(index, rowOfUnit);
        var sizes = sizes(index, sampled, stratumOfUnit, unitOfRow, leaders, labels);
        return new Stage(index + 1, stratumOfUnit, sampled, sizes, factors(index, group), group, probabilities, labels);
    }

    private double[] factors(int index, int[] group) {
        var factors = new double[group.length];
        for (var h = 0; h < factors.length; h++) {
            factors[h] = index == 0 ? 1 : factorAbove(stages.get(index - 1), group[h]);
        }
        return factors;
    }

    private static double factorAbove(Stage above, int unit) {
        return above.factor()[above.stratum()[unit]] * fraction(above, unit);
    }

    private static double fraction(Stage stage, int unit) {
        var probability = stage.probability();
        var h = stage.stratum()[unit];
        return probability == null ? stage.sampled()[h] / stage.population()[h] : probability[unit];
    }

    private double @Nullable [] probabilities(int index, int[] rowOfUnit) {
        if (population instanceof FinitePopulation.InclusionProbabilities unequal
                && index < unequal.stages().size()) {
            var column = unequal.stages().get(index);
            return Arrays.stream(rowOfUnit).mapToDouble(row -> column[row]).toArray();
        }
        return null;
    }

    private double[] sizes(
            int index, int[] sampled, int[] stratumOfUnit, int[] unitOfRow, int[] leaders, List<String> labels) {
        var sizes = new double[sampled.length];
        Arrays.fill(sizes, Double.POSITIVE_INFINITY);
        if (population == null
                || index >= population.stages().size()
                || population instanceof FinitePopulation.InclusionProbabilities) {
            return sizes;
        }
        var column = population.stages().get(index);
        for (var row = 0; row < rows; row++) {
            var h = stratumOfUnit[unitOfRow[row]];
            if (Math.abs(column[row] - column[leaders[h]]) > 1e-9 * column[row]) {
                throw new IllegalArgumentException(
                        "the finite population of stratum %s is %s in one row and %s in another"
                                .formatted(labels.get(h), column[leaders[h]], column[row]));
            }
        }
        for (var h = 0; h < sizes.length; h++) {
            var given = column[leaders[h]];
            sizes[h] = population instanceof FinitePopulation.Fractions ? sampled[h] / given : given;
        }
        return sizes;
    }
}
