package vn.thuocdo.measurement.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Located;

/** A step from the weights of the draw to those of the estimates; steps follow one another in the order written. */
public sealed interface WeightingStep {

    /**
     * Respondents of a class carry the weight of those in it who did not answer.
     *
     * @param responded which of the rows answered
     * @param classes columns whose combinations are the classes; at least one
     * @param fewest classes with fewer respondents are told as too thin
     * @param largestFactor classes with a greater factor are told as too thin
     */
    record NonresponseClasses(Condition responded, List<Located<String>> classes, int fewest, double largestFactor)
            implements WeightingStep {

        /** Keeps its own copy of the classes. */
        public NonresponseClasses {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Respondents are weighted by their modelled chance of answering.
     *
     * @param responded which of the rows answered
     * @param categories columns that name groups
     * @param numbers columns that count or measure
     * @param weighted whether the model uses the weights
     * @param classes how many classes of like chance share a factor; 0 for each row its own inverse
     */
    record Propensity(
            Condition responded,
            List<Located<String>> categories,
            List<Located<String>> numbers,
            boolean weighted,
            int classes)
            implements WeightingStep {

        /** Keeps its own copies. */
        public Propensity {
            categories = List.copyOf(categories);
            numbers = List.copyOf(numbers);
        }
    }

    /** Weights add to the known size of each cell of a margin. */
    record PostStratify(Margin margin) implements WeightingStep {}

    /**
     * Weights add to several margins, by turns.
     *
     * @param margins at least two
     */
    record Rake(List<Margin> margins) implements WeightingStep {

        /** Keeps its own copy of the margins. */
        public Rake {
            margins = List.copyOf(margins);
        }
    }

    /**
     * Weights move as little as may be to meet margins and totals.
     *
     * @param margins of columns that name groups
     * @param totals of columns that count or measure
     * @param distance what “as little as may be” means
     * @param lower least factor; absent for no bound
     * @param upper greatest factor; absent for no bound
     * @param byCluster whether all rows of a first-stage cluster get one factor
     */
    record Calibrate(
            List<Margin> margins,
            List<Total> totals,
            Distance distance,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean byCluster)
            implements WeightingStep {

        /** Keeps its own copies. */
        public Calibrate {
            margins = List.copyOf(margins);
            totals = List.copyOf(totals);
        }
    }

    /**
     * Weights outside bounds are cut to them, and the rest carries what was cut.
     *
     * @param lower least weight; absent for no bound
     * @param upper greatest weight; absent for no bound
     * @param unit what the bounds are multiples of
     * @param strict whether to repeat until none is outside
     */
    record Trim(@Nullable Double lower, @Nullable Double upper, TrimUnit unit, boolean strict)
            implements WeightingStep {}

    /**
     * The known sum of a numeric column over the population.
     *
     * @param value in the unit of the column
     */
    record Total(Located<String> column, double value) {}

    /** How far weights have moved. */
    enum Distance {
        LINEAR,
        RAKING,
        LOGIT
    }

    /** What bounds of weights are multiples of. */
    enum TrimUnit {
        /** Of 1: they are weights. */
        WEIGHT,
        /** Of the mean weight. */
        MEAN,
        /** Of the median weight. */
        MEDIAN
    }
}
