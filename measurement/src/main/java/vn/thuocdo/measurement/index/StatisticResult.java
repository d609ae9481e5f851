package vn.thuocdo.measurement.index;

import java.util.List;
import java.util.Map;

/** What was worked out beside the index, because the plan asks for it. */
public sealed interface StatisticResult {

    /** Where a figure stands; everybody has no breakdown. */
    record Where(String breakdown, String key, String label) {

        public boolean isEverybody() {
            return breakdown.isEmpty();
        }
    }

    /**
     * Quantiles of a column, in its own unit.
     *
     * @param rule where a quantile falls between two values, as plans write it
     * @param at the shares below, from 0 to 1
     * @param lines everybody first
     */
    record Quantiles(String column, String rule, List<Double> at, List<QuantileLine> lines) implements StatisticResult {

        public Quantiles {
            at = List.copyOf(at);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The quantiles of a domain.
     *
     * @param cells one for each share
     */
    record QuantileLine(Where where, List<Cell> cells) {

        public QuantileLine {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What the answers to an item go together with.
     *
     * @param response the item's code
     * @param method {@code johnson} or {@code shapley}
     * @param explained R², from 0 to 1
     * @param drivers in the order of the method
     */
    record Drivers(String response, String method, Cell explained, List<Driver> drivers) implements StatisticResult {

        public Drivers {
            drivers = List.copyOf(drivers);
        }
    }

    /**
     * One predictor.
     *
     * @param code of an item or group
     * @param names by language
     * @param part of R², from 0 to 1
     * @param share of R², from 0 to 100
     */
    record Driver(String code, Map<String, String> names, Cell part, Cell share) {

        public Driver {
            names = Map.copyOf(names);
        }
    }

    /**
     * Cronbach's alpha of a group.
     *
     * @param group its code
     * @param names by language
     * @param items the codes of its items
     * @param lines everybody first
     * @param ofItems everybody's figures of each item; empty where everybody has no alpha
     */
    record Reliability(
            String group, Map<String, String> names, List<String> items, List<AlphaLine> lines, List<ItemLine> ofItems)
            implements StatisticResult {

        public Reliability {
            names = Map.copyOf(names);
            items = List.copyOf(items);
            lines = List.copyOf(lines);
            ofItems = List.copyOf(ofItems);
        }
    }

    /**
     * The alpha of a domain.
     *
     * @param weighted of weighted covariances
     * @param plain without weights
     * @param standardized of weighted correlations
     * @param correlation mean weighted correlation of different items
     */
    record AlphaLine(Where where, Cell weighted, Cell plain, Cell standardized, Cell correlation) {}

    /**
     * An item in its group, with weights.
     *
     * @param alphaIfDeleted alpha of the others; no number where there is only one other
     * @param itemRest correlation with the sum of the others
     */
    record ItemLine(String item, double alphaIfDeleted, double itemRest) {}
}
