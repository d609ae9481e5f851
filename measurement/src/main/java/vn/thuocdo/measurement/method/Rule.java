package vn.thuocdo.measurement.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a group is made of its parts. */
public sealed interface Rule {

    /** As files write it. */
    String code();

    /** The mean of all items beneath the group, however deep, each counting once. */
    record MeanOfItems() implements Rule {

        @Override
        public String code() {
            return "mean-of-items";
        }
    }

    /** The mean of the parts, each counting once however many items it has. */
    record MeanOfGroups() implements Rule {

        @Override
        public String code() {
            return "mean-of-groups";
        }
    }

    /**
     * Σ weight · part.
     *
     * @param byPart the weight of each part by its code, in the order written; they add to 1
     */
    record ExplicitWeights(Map<String, Double> byPart) implements Rule {

        /** How far from 1 the sum may be: the rounding of weights written with a few digits. */
        public static final double ROUNDING = 1e-6;

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if one is negative or they do not add to 1
         */
        public ExplicitWeights {
            byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
            var sum = byPart.values().stream().mapToDouble(Double::doubleValue).sum();
            if (byPart.values().stream().anyMatch(weight -> !(weight >= 0)) || Math.abs(sum - 1) > ROUNDING) {
                throw new IllegalArgumentException("weights %s add to %s".formatted(byPart, sum));
            }
        }

        @Override
        public String code() {
            return "explicit-weights";
        }
    }

    /** The sum of the parts. */
    record Sum() implements Rule {

        @Override
        public String code() {
            return "sum";
        }
    }

    /**
     * The answers to one question about the whole (câu hỏi chung); the parts are shown beside it.
     *
     * @param item the code of that question, which is an item and not one of the parts
     */
    record OverallQuestion(String item) implements Rule {

        @Override
        public String code() {
            return "overall-question";
        }
    }
}
