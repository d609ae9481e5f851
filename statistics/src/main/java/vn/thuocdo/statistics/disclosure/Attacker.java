package vn.thuocdo.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who knows every published cell, every sum, and that no cell is negative.
 *
 * <p>The hidden cells may be off their true values by any y ≥ −value that keeps every sum. How far one of them can be
 * off is a linear programme, in which only the hidden cells tied to it take part.
 */
final class Attacker {

    private static final double ROUNDING = 1e-10;

    private final AdditiveTable table;
    private final List<List<AdditiveTable.Sum>> sumsOf = new ArrayList<>();
    private final double everything;

    Attacker(AdditiveTable table) {
        this.table = table;
        everything = 1 + Arrays.stream(table.values()).sum();
        for (var cell = 0; cell < table.size(); cell++) {
            sumsOf.add(new ArrayList<>());
        }
        for (var sum : table.sums()) {
            for (var cell : sum.cells()) {
                sumsOf.get(cell).add(sum);
            }
        }
    }

    /** A deviation beyond all that sums can bound. */
    double boundless() {
        return 4 * everything;
    }

    /**
     * Deviations that agree with all that is published and bring {@code cell} as far from its value as possible.
     *
     * @param direction 1 to look upwards, −1 downwards
     * @param enough no need to go further than this
     * @return one deviation per cell, checked against the sums; nothing if the programme was not solved in time
     */
    Optional<double[]> furthest(int cell, int direction, double enough, boolean[] hidden, Deadline deadline) {
        if (deadline.isOver()) {
            return Optional.empty();
        }
        var model = new ExpressionsBasedModel();
        model.options.time_abort = deadline.millisecondsLeft();
        var tied = tiedTo(cell, hidden);
        var variables = tied.stream()
                .map(i -> model.newVariable("cell " + i).lower(-table.values()[i]))
                .toList();
        addSums(tied, variables, model);
        var aim = variables.get(0).weight(direction);
        if (direction > 0) {
            aim.upper(enough);
        } else {
            aim.lower(-Math.min(enough, table.values()[cell]));
        }
        if (!model.maximise().getState().isOptimal()) {
            return Optional.empty();
        }
        var deviations = new double[table.size()];
        for (var i = 0; i < tied.size(); i++) {
            deviations[tied.get(i)] = variables.get(i).getValue().doubleValue();
        }
        return isPossible(deviations) ? Optional.of(deviations) : Optional.empty();
    }

    private void addSums(List<Integer> tied, List<Variable> variables, ExpressionsBasedModel model) {
        var expressions = new LinkedHashMap<AdditiveTable.Sum, Expression>();
        for (var i = 0; i < tied.size(); i++) {
            for (var sum : sumsOf.get(tied.get(i))) {
                expressions
                        .computeIfAbsent(
                                sum,
                                s -> model.newExpression("sum " + expressions.size())
                                        .level(0))
                        .set(variables.get(i), sum.sign(tied.get(i)));
            }
        }
    }

    /** {@code cell}, and all hidden cells that share a sum with it or with each other. */
    private List<Integer> tiedTo(int cell, boolean[] hidden) {
        var tied = new LinkedHashSet<>(List.of(cell));
        var waiting = new ArrayDeque<>(tied);
        while (!waiting.isEmpty()) {
            for (var sum : sumsOf.get(waiting.remove())) {
                for (var other : sum.cells()) {
                    if (hidden[other] && tied.add(other)) {
                        waiting.add(other);
                    }
                }
            }
        }
        return List.copyOf(tied);
    }

    /** Whether these deviations keep every sum, and no cell negative. */
    boolean isPossible(double[] deviations) {
        for (var cell = 0; cell < deviations.length; cell++) {
            var value = table.values()[cell];
            if (deviations[cell] < -value - ROUNDING * (1 + value)) {
                return false;
            }
        }
        return table.sums().stream().allMatch(sum -> {
            var size = Arrays.stream(sum.cells())
                    .mapToDouble(cell -> Math.abs(deviations[cell]))
                    .sum();
            return Math.abs(sum.misfit(deviations)) <= ROUNDING * (1 + size);
        });
    }
}
