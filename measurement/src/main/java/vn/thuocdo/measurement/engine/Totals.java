package vn.thuocdo.measurement.engine;

import java.util.List;
import vn.thuocdo.statistics.design.PsuTotals;
import vn.thuocdo.statistics.design.Stage;

/**
 * What an engine summed.
 *
 * @param rows in the sample as drawn
 * @param eligible rows that count
 * @param weight of those
 * @param squaredWeight the sum of their squared weights
 * @param stages of the design, outermost first
 * @param everybody the totals of the one domain of all, numbered 0
 * @param breakdowns the totals by domain, in the order asked for
 */
public record Totals(
        long rows,
        long eligible,
        double weight,
        double squaredWeight,
        List<Stage> stages,
        StageTotals everybody,
        List<DomainTotals> breakdowns) {

    public Totals {
        stages = List.copyOf(stages);
        breakdowns = List.copyOf(breakdowns);
    }

    /** Kish's effect of unequal weights, 1 + CV². */
    public double weightEffect() {
        return eligible * squaredWeight / (weight * weight);
    }

    /**
     * The totals of some domains.
     *
     * @param code the breakdown's name
     * @param labels for each domain, its values of the breakdown's columns
     * @param forms for each domain, how many rows count
     */
    public record DomainTotals(String code, List<List<String>> labels, long[] forms, StageTotals totals) {

        public DomainTotals {
            labels = labels.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Totals by unit at each stage.
     *
     * @param stages the totals, outermost stage first
     */
    public record StageTotals(List<PsuTotals> stages) {

        public StageTotals {
            stages = List.copyOf(stages);
        }
    }
}
