package vn.thuocdo.measurement.index;

import java.util.List;

/**
 * What is reported beside the index and never becomes part of it.
 *
 * @param questions the method's other questions, in its order
 * @param statistics in the order of the plan
 */
public record Beside(List<QuestionResult> questions, List<StatisticResult> statistics) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(List.of(), List.of());

    public Beside {
        questions = List.copyOf(questions);
        statistics = List.copyOf(statistics);
    }
}
