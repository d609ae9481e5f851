package vn.thuocdo.measurement.plan;

import java.util.List;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.statistics.estimation.QuantileRule;

/** What is worked out beside the index. */
public sealed interface Statistic {

    /**
     * Quantiles of a numeric column, such as days to the result.
     *
     * @param at between 0 and 1; at least one
     * @param rule where a quantile falls between two values
     */
    record Quantiles(Located<String> column, List<Double> at, QuantileRule rule) implements Statistic {

        /** Keeps its own copy of the probabilities. */
        public Quantiles {
            at = List.copyOf(at);
        }
    }

    /**
     * What matters most for the answers to one item (key drivers).
     *
     * @param response the code of that item
     * @param predictors what may matter
     */
    record Drivers(Located<String> response, Predictors predictors, DriverMethod method) implements Statistic {}

    /**
     * Cronbach's alpha of the items of groups.
     *
     * @param groups codes of the tree; empty for all that have items
     */
    record Reliability(List<Located<String>> groups) implements Statistic {

        /** Keeps its own copy of the groups. */
        public Reliability {
            groups = List.copyOf(groups);
        }
    }

    /** What may matter for the response. */
    enum Predictors {
        /** Every other item. */
        ITEMS,
        /** The groups made of items, each as the mean of its items but the response. */
        FACTORS
    }

    /** How what matters is told apart. */
    enum DriverMethod {
        /** Johnson's relative weights. */
        JOHNSON,
        /** Shapley values of R² (LMG). */
        SHAPLEY
    }
}
