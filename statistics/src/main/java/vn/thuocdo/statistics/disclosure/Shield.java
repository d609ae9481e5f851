package vn.thuocdo.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import vn.thuocdo.statistics.disclosure.SuppressionTask.Attack;

/**
 * A pattern built attack by attack, and then thinned out.
 *
 * <p>For each attack not yet withstood, the cheapest deviations that withstand it, where deviating in a cell costs its
 * cost times the deviation and is free in cells hidden already; the cells that deviate are hidden. At the end each cell
 * is published again, dearest first, if every attack is still withstood. The cells in which
 * deviations withstand an attack are kept as its proof.
 *
 * @see "J. P. Kelly, B. L. Golden, A. A. Assad, Cell suppression: disclosure protection for sensitive tabular data,
 *     Networks 22 (1992), 397–417"
 */
final class Shield {

    private static final double NEGLIGIBLE = 1e-9;

    private final SuppressionTask task;
    private final AdditiveTable table;
    private final Attacker attacker;
    private final Deadline deadline;
    private final double least;
    private final boolean[] hidden;
    private final Map<Attack, BitSet> proofs = new LinkedHashMap<>();

    private Shield(SuppressionTask task, boolean[] start, Attacker attacker, Deadline deadline) {
        this.task = task;
        this.attacker = attacker;
        this.deadline = deadline;
        table = task.table();
        least = 1e-6 * Math.max(1, Arrays.stream(task.costs()).max().orElse(0));
        hidden = start.clone();
    }

    /**
     * A pattern that withstands all attacks, and from which no cell can be taken; nothing if time did not suffice.
     *
     * @param start cells hidden already, the sensitive ones among them
     */
    static Optional<boolean[]> build(SuppressionTask task, boolean[] start, Attacker attacker, Deadline deadline) {
        var shield = new Shield(task, start, attacker, deadline);
        for (var attack : task.attacks()) {
            if (!shield.withstand(attack)) {
                return Optional.empty();
            }
        }
        shield.thin();
        return Optional.of(shield.hidden);
    }

    private boolean withstand(Attack attack) {
        var proof = prove(attack).or(() -> cheapest(attack));
        if (proof.isEmpty()) {
            return false;
        }
        proofs.put(attack, proof.get());
        proof.get().stream().forEach(cell -> hidden[cell] = true);
        return true;
    }

    /** The hidden cells in which deviations withstand the attack. */
    private Optional<BitSet> prove(Attack attack) {
        return attacker.furthest(attack.cell(), attack.direction(), attack.distance(), hidden, deadline)
                .filter(attack::isWithstoodBy)
                .map(Shield::deviating);
    }

    private Optional<BitSet> cheapest(Attack attack) {
        if (deadline.isOver()) {
            return Optional.empty();
        }
        var model = new ExpressionsBasedModel();
        model.options.time_abort = deadline.millisecondsLeft();
        var up = new Variable[hidden.length];
        var down = new Variable[hidden.length];
        addCells(model, up, down);
        addSums(model, up, down);
        up[attack.cell()].level(Math.max(0, attack.direction() * attack.distance()));
        down[attack.cell()].level(Math.max(0, -attack.direction() * attack.distance()));
        if (!model.minimise().getState().isOptimal()) {
            return Optional.empty();
        }
        return Optional.of(deviations(up, down))
                .filter(attacker::isPossible)
                .filter(attack::isWithstoodBy)
                .map(Shield::deviating);
    }

    private void addCells(ExpressionsBasedModel model, Variable[] up, Variable[] down) {
        for (var cell = 0; cell < hidden.length; cell++) {
            if (!table.open().contains(cell)) {
                var cost = hidden[cell] ? 0 : task.costs()[cell] + least;
                up[cell] = model.newVariable("up " + cell).lower(0).weight(cost);
                down[cell] = model.newVariable("down " + cell)
                        .lower(0)
                        .upper(table.values()[cell])
                        .weight(cost);
            }
        }
    }

    private void addSums(ExpressionsBasedModel model, Variable[] up, Variable[] down) {
        for (var sum : table.sums()) {
            var expression =
                    model.newExpression("sum " + model.countExpressions()).level(0);
            for (var cell : sum.cells()) {
                if (!table.open().contains(cell)) {
                    expression.set(up[cell], sum.sign(cell)).set(down[cell], -sum.sign(cell));
                }
            }
        }
    }

    private double[] deviations(Variable[] up, Variable[] down) {
        return IntStream.range(0, hidden.length)
                .mapToDouble(cell -> table.open().contains(cell)
                        ? 0
                        : up[cell].getValue().doubleValue()
                                - down[cell].getValue().doubleValue())
                .toArray();
    }

    private static BitSet deviating(double[] deviations) {
        var cells = new BitSet();
        for (var cell = 0; cell < deviations.length; cell++) {
            cells.set(cell, Math.abs(deviations[cell]) > NEGLIGIBLE);
        }
        return cells;
    }

    private void thin() {
        var primary = task.primary();
        IntStream.range(0, hidden.length)
                .filter(cell -> hidden[cell] && !primary.contains(cell))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(cell -> -task.costs()[cell]))
                .forEach(this::publishIfSafe);
    }

    private void publishIfSafe(int cell) {
        hidden[cell] = false;
        var replaced = new LinkedHashMap<Attack, BitSet>();
        for (var proof : proofs.entrySet()) {
            if (proof.getValue().get(cell)) {
                var other = prove(proof.getKey());
                if (other.isEmpty()) {
                    hidden[cell] = true;
                    return;
                }
                replaced.put(proof.getKey(), other.get());
            }
        }
        proofs.putAll(replaced);
    }
}
