package vn.thuocdo.measurement.engine;

import java.util.List;
import java.util.Optional;

/**
 * What is to be summed, in the engine's own language for expressions (SQL).
 *
 * @param relation the table or view that holds one row for each form
 * @param eligible the condition on rows that count; the others stay in the sample as drawn
 * @param items what is summed
 * @param weight each row's weight; every row counts 1 where it is absent
 * @param design how the sample was drawn
 * @param breakdowns the domains to sum by; one of everybody is always made
 */
public record TotalsRequest(
        String relation,
        String eligible,
        List<ScoredItem> items,
        Optional<String> weight,
        DesignColumns design,
        List<DomainColumns> breakdowns) {

    public TotalsRequest {
        items = List.copyOf(items);
        breakdowns = List.copyOf(breakdowns);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing to sum");
        }
    }

    /** The same of a sample drawn in another way. */
    public TotalsRequest with(DesignColumns other) {
        return new TotalsRequest(relation, eligible, items, weight, other, breakdowns);
    }

    /**
     * An item and its score.
     *
     * @param code the item's code
     * @param score a whole number for each row, null where there is no valid answer
     * @param step what a score of 1 stands for, so that the index of an item is the mean of score × step
     * @param smallest the smallest score there is; a smaller one is no answer
     * @param largest the largest score there is
     */
    public record ScoredItem(String code, String score, double step, long smallest, long largest) {

        /** The largest score in absolute value. */
        public long reach() {
            return Math.max(Math.abs(smallest), Math.abs(largest));
        }
    }

    /**
     * The design's columns.
     *
     * @param strata one expression for each stage that has strata of its own, outermost first
     * @param clusters one expression for each stage, outermost first; none if every row is a unit
     * @param population for each stage that has one, the expression of its finite population
     * @param kind what the populations are
     * @param nested whether unit names are used again in other strata
     */
    public record DesignColumns(
            List<String> strata, List<String> clusters, List<String> population, PopulationKind kind, boolean nested) {

        public DesignColumns {
            strata = List.copyOf(strata);
            clusters = List.copyOf(clusters);
            population = List.copyOf(population);
        }

        /** Every row drawn by itself, from one stratum. */
        public static DesignColumns simple() {
            return new DesignColumns(List.of(), List.of(), List.of(), PopulationKind.SIZES, false);
        }
    }

    /** What the columns of finite populations hold. */
    public enum PopulationKind {
        /** N of each stratum. */
        SIZES,
        /** n/N of each stratum. */
        FRACTIONS,
        /** π of each unit. */
        PROBABILITIES
    }

    /**
     * Domains by the values of some columns; a row with one of them missing is in none.
     *
     * @param code the breakdown's name
     * @param columns one expression for each column
     */
    public record DomainColumns(String code, List<String> columns) {

        public DomainColumns {
            columns = List.copyOf(columns);
        }
    }
}
