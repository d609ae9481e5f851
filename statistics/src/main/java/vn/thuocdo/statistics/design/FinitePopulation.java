package vn.thuocdo.statistics.design;

import java.util.List;

/**
 * How large the populations were that units were drawn from without replacement: one column for each stage, outermost
 * first, one value for each row. Stages without a column count as drawn with replacement.
 */
public sealed interface FinitePopulation {

    List<double[]> stages();

    /** The numbers of units in the strata, N. */
    record Sizes(List<double[]> stages) implements FinitePopulation {
        public Sizes {
            stages = List.copyOf(stages);
            check(stages, "size", 1, Double.POSITIVE_INFINITY);
        }
    }

    /** The shares of the units that were drawn, n/N; 0 where drawn with replacement. */
    record Fractions(List<double[]> stages) implements FinitePopulation {
        public Fractions {
            stages = List.copyOf(stages);
            check(stages, "fraction", 0, 1);
        }
    }

    /** The inclusion probability of each unit, for Brewer's approximation to sampling with unequal probabilities. */
    record InclusionProbabilities(List<double[]> stages) implements FinitePopulation {
        public InclusionProbabilities {
            stages = List.copyOf(stages);
            check(stages, "inclusion probability", Double.MIN_VALUE, 1);
        }
    }

    /**
     * Sizes if all values are at least 1, fractions if all are at most 1.
     *
     * @throws IllegalArgumentException if some are above 1 and some below
     */
    static FinitePopulation of(List<double[]> stages) {
        var sizes = false;
        var fractions = true;
        for (var column : stages) {
            for (var value : column) {
                sizes |= value > 1;
                fractions &= value <= 1;
            }
        }
        return sizes || !fractions ? new Sizes(stages) : new Fractions(stages);
    }

    private static void check(List<double[]> stages, String what, double least, double most) {
        for (var stage = 0; stage < stages.size(); stage++) {
            var column = stages.get(stage);
            for (var row = 0; row < column.length; row++) {
                if (!(column[row] >= least && column[row] <= most)) {
                    throw new IllegalArgumentException(
                            "row %d, stage %d: %s is no population %s".formatted(row, stage + 1, column[row], what));
                }
            }
        }
    }
}
