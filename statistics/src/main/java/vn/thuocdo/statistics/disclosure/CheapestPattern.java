package vn.thuocdo.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import vn.thuocdo.statistics.disclosure.SuppressionTask.Attack;

/**
 * The search for the cheapest pattern, by branch and cut.
 *
 * <p>A branch has some cells decided. Its cheapest pattern with fractions is a linear programme over the inequalities
 * known so far; those of {@link ProtectionCuts} it violates are added until there are none. A branch no cheaper than
 * the best pattern is dropped; a whole pattern that withstands every attack is the new best; else the branch is split
 * at a doubtful and dear cell. The cheapest branch goes first.
 */
final class CheapestPattern {

    private static final double WHOLE = 1e-6;

    private final SuppressionTask task;
    private final Attacker attacker;
    private final Deadline deadline;
    private final ProtectionCuts protection;
    private final List<Cut> cuts;
    private final PriorityQueue<Branch> branches = new PriorityQueue<>(Comparator.comparingDouble(Branch::bound));
    private boolean[] best;
    private double bestCost;

    /** @param lower,upper 0 or 1 per cell; what lies between is undecided */
    private record Branch(double bound, double[] lower, double[] upper) {

        Branch with(double cost, int cell, double decided) {
            var low = lower.clone();
            var high = upper.clone();
            low[cell] = decided;
            high[cell] = decided;
            return new Branch(cost, low, high);
        }
    }

    /** @param built a pattern that withstands all attacks */
    CheapestPattern(SuppressionTask task, boolean[] built, Attacker attacker, Deadline deadline) {
        this.task = task;
        this.attacker = attacker;
        this.deadline = deadline;
        best = built;
        bestCost = cost(pattern(built));
        protection = new ProtectionCuts(task, attacker.boundless(), deadline);
        cuts = new ArrayList<>(protection.companions());
    }

    /** The cheapest pattern; nothing if it was not proved to be so in time. */
    Optional<boolean[]> find() {
        branches.add(root());
        while (!branches.isEmpty() && isCheaper(branches.element().bound())) {
            if (!explore(branches.remove())) {
                return Optional.empty();
            }
        }
        return Optional.of(best);
    }

    /** False if a programme was not solved, so that nothing can be said. */
    private boolean explore(Branch branch) {
        while (true) {
            var solution = cheapest(branch);
            if (solution.isEmpty()) {
                return false;
            }
            var pattern = solution.get();
            if (pattern.length == 0 || !isCheaper(cost(pattern))) {
                return true;
            }
            var open = isWhole(pattern) ? open(pattern) : task.attacks();
            if (open.isEmpty()) {
                best = flags(pattern);
                bestCost = cost(pattern);
                return !deadline.isOver();
            }
            if (!learn(open, pattern)) {
                if (isWhole(pattern)) {
                    return false;
                }
                split(branch, pattern);
                return !deadline.isOver();
            }
        }
    }

    private boolean isCheaper(double cost) {
        return cost < bestCost - WHOLE * Math.max(1, bestCost);
    }

    private void split(Branch branch, double[] pattern) {
        var cell = IntStream.range(0, pattern.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> doubt(pattern[i]) * (1 + task.costs()[i])))
                .orElseThrow();
        branches.add(branch.with(cost(pattern), cell, 1));
        branches.add(branch.with(cost(pattern), cell, 0));
    }

    private static double doubt(double chosen) {
        var distance = Math.min(chosen, 1 - chosen);
        return distance < WHOLE ? 0 : distance;
    }

    private static boolean isWhole(double[] pattern) {
        return IntStream.range(0, pattern.length).allMatch(cell -> doubt(pattern[cell]) == 0);
    }

    /** Attacks a whole pattern does not withstand. */
    private List<Attack> open(double[] pattern) {
        var hidden = flags(pattern);
        return task.attacks().stream()
                .filter(attack -> attacker.furthest(
                                attack.cell(), attack.direction(), attack.distance(), hidden, deadline)
                        .filter(attack::isWithstoodBy)
                        .isEmpty())
                .toList();
    }

    /** Adds what the pattern violates; false if there was nothing. */
    private boolean learn(List<Attack> attacks, double[] pattern) {
        var before = cuts.size();
        for (var attack : attacks) {
            protection.violated(attack, pattern).ifPresent(cuts::add);
        }
        return cuts.size() > before;
    }

    /** The cheapest pattern of a branch, fractions allowed; empty numbers if it has none; nothing if not solved. */
    private Optional<double[]> cheapest(Branch branch) {
        if (deadline.isOver()) {
            return Optional.empty();
        }
        var model = new ExpressionsBasedModel();
        model.options.time_abort = deadline.millisecondsLeft();
        var variables = IntStream.range(0, task.costs().length)
                .mapToObj(cell -> model.newVariable("cell " + cell)
                        .weight(task.costs()[cell])
                        .lower(branch.lower()[cell])
                        .upper(branch.upper()[cell]))
                .toList();
        cuts.forEach(cut -> add(cut, variables, model));
        var state = model.minimise().getState();
        if (state == Optimisation.State.INFEASIBLE) {
            return Optional.of(new double[0]);
        }
        return state.isOptimal()
                ? Optional.of(variables.stream()
                        .mapToDouble(variable -> variable.getValue().doubleValue())
                        .toArray())
                : Optional.empty();
    }

    private static void add(Cut cut, List<Variable> variables, ExpressionsBasedModel model) {
        var expression = model.newExpression("cut " + model.countExpressions()).lower(cut.atLeast());
        for (var cell = 0; cell < variables.size(); cell++) {
            if (cut.coefficients()[cell] != 0) {
                expression.set(variables.get(cell), cut.coefficients()[cell]);
            }
        }
    }

    private Branch root() {
        var hideable = task.hideable();
        var lower = pattern(task.table().flags(task.primary()));
        return new Branch(0, lower, pattern(hideable));
    }

    private double cost(double[] pattern) {
        var primary = task.primary();
        return IntStream.range(0, pattern.length)
                .filter(cell -> !primary.contains(cell))
                .mapToDouble(cell -> task.costs()[cell] * pattern[cell])
                .sum();
    }

    private static double[] pattern(boolean[] hidden) {
        return IntStream.range(0, hidden.length)
                .mapToDouble(cell -> hidden[cell] ? 1 : 0)
                .toArray();
    }

    private static boolean[] flags(double[] pattern) {
        var hidden = new boolean[pattern.length];
        for (var cell = 0; cell < hidden.length; cell++) {
            hidden[cell] = pattern[cell] > 0.5;
        }
        return hidden;
    }
}
