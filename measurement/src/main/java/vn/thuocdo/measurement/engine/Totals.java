package vn.thuocdo.measurement.engine;

import java.util.List;
import vn.thuocdo.statistics.design.MergeableTotals;
import vn.thuocdo.statistics.design.Stage;

/**
 * What an engine summed.
 *
 * @param stages of the design, outermost first
 * @param everybody the totals of the one domain of all, numbered 0, by unit of each stage, or by stratum where
 *     rows are units
 * @param breakdowns the domains, in the order asked for
 * @param byBreakdown their totals, by unit of each stage
 */
public record Totals(
        Facts facts,
        List<Stage> stages,
        List<MergeableTotals> everybody,
        List<DomainNames> breakdowns,
        List<List<MergeableTotals>> byBreakdown) {

    public Totals {
        stages = List.copyOf(stages);
        everybody = List.copyOf(everybody);
        breakdowns = List.copyOf(breakdowns);
        byBreakdown = byBreakdown.stream().map(List::copyOf).toList();
    }

    /**
     * The domains of a breakdown.
     *
     * @param code the breakdown's name
     * @param values for each domain, its values of the breakdown's columns
     * @param forms for each domain, how many rows count
     */
    public record DomainNames(String code, List<List<String>> values, long[] forms) {

        public DomainNames {
            values = values.stream().map(List::copyOf).toList();
        }

        public int size() {
            return values.size();
        }

        /** The domain with these values; −1 if there is none. */
        public int find(List<String> wanted) {
            return values.indexOf(wanted);
        }
    }
}
