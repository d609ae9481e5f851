package vn.thuocdo.statistics.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds further cells to hide, so that nobody recomputes the sensitive ones from sums.
 *
 * <p>A pattern is built attack by attack first; for tables of up to {@value #LARGEST_EXACT} cells that may be hidden
 * the cheapest one is then looked for. Whatever comes out has been proved against every attack it must withstand.
 */
public final class ComplementarySuppression {

    /** The largest number of cells that may be hidden for which the cheapest pattern is looked for. */
    public static final int LARGEST_EXACT = 1000;

    private ComplementarySuppression() {}

    /**
     * Chooses the cells to hide.
     *
     * @param limit the time it may take; the search for the cheapest pattern ends with it, and the first pattern stands
     */
    public static Suppression find(SuppressionTask task, Duration limit) {
        var deadline = Deadline.after(limit);
        var attacker = new Attacker(task.table());
        var built = Shield.build(task, task.table().flags(task.primary()), attacker, deadline);
        if (built.isEmpty()) {
            var impossible = impossible(task, attacker, deadline);
            return impossible.isEmpty() ? new Suppression.NotFinished() : new Suppression.Impossible(impossible);
        }
        return cheapest(task, built.get(), attacker, deadline)
                .<Suppression>map(hidden -> new Suppression.Optimal(hidden, task.cost(hidden)))
                .orElseGet(() -> {
                    var hidden = cells(built.get());
                    return new Suppression.Feasible(hidden, task.cost(hidden));
                });
    }

    private static Optional<Set<Integer>> cheapest(
            SuppressionTask task, boolean[] built, Attacker attacker, Deadline deadline) {
        if (task.table().size() - task.table().open().size() > LARGEST_EXACT) {
            return Optional.empty();
        }
        return new CheapestPattern(task, built, attacker, deadline)
                .find()
                .flatMap(pattern -> Shield.build(task, pattern, attacker, deadline))
                .map(ComplementarySuppression::cells);
    }

    /** Sensitive cells that an attack reveals though everything is hidden that may be. */
    private static List<Integer> impossible(SuppressionTask task, Attacker attacker, Deadline deadline) {
        var hidden = task.hideable();
        return task.attacks().stream()
                .filter(attack -> attacker.furthest(
                                attack.cell(), attack.direction(), attack.distance(), hidden, deadline)
                        .filter(deviations -> !attack.isWithstoodBy(deviations))
                        .isPresent())
                .map(SuppressionTask.Attack::cell)
                .distinct()
                .toList();
    }

    private static Set<Integer> cells(boolean[] hidden) {
        return IntStream.range(0, hidden.length)
                .filter(cell -> hidden[cell])
                .boxed()
                .collect(Collectors.toSet());
    }
}
