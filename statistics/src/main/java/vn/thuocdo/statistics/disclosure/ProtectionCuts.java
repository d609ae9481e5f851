package vn.thuocdo.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import vn.thuocdo.statistics.disclosure.SuppressionTask.Attack;

/**
 * What it takes to withstand an attack, as inequalities in the pattern x (xᵢ = 1 if cell i is hidden).
 *
 * <p>By linear duality x withstands an attack by distance d on cell p if and only if, for all multipliers λ of the sums
 * M, Σ (uᵢ wᵢ⁺ + aᵢ wᵢ⁻) xᵢ ≥ d, where w = M'λ ± eₚ, aᵢ is the value of cell i and uᵢ how much greater it could be.
 * As x is binary, no coefficient need exceed d.
 *
 * @see "M. Fischetti, J. J. Salazar González, Solving the cell suppression problem on tabular data with linear
 *     constraints, Management Science 47 (2001), 1008–1027, §§ 2–3"
 */
final class ProtectionCuts {

    private static final double UNCHOSEN = 1e-4;
    private static final double NEGLIGIBLE = 1e-9;

    private final AdditiveTable table;
    private final boolean[] hideable;
    private final double[] rise;
    private final Deadline deadline;

    ProtectionCuts(SuppressionTask task, double boundless, Deadline deadline) {
        this.deadline = deadline;
        table = task.table();
        hideable = task.hideable();
        rise = new double[table.size()];
        Arrays.fill(rise, boundless);
        for (var sum : table.sums()) {
            if (!hideable[sum.total()]) {
                for (var part : sum.parts()) {
                    rise[part] = Math.min(rise[part], table.values()[sum.total()] - table.values()[part]);
                }
            }
        }
    }

    /** A cell that is hidden alone in a sum is not hidden: xᵢ ≤ Σ x of the others. */
    List<Cut> companions() {
        var cuts = new ArrayList<Cut>();
        for (var sum : table.sums()) {
            for (var cell : sum.cells()) {
                if (hideable[cell]) {
                    var coefficients = new double[hideable.length];
                    for (var other : sum.cells()) {
                        coefficients[other] = hideable[other] ? 1 : 0;
                    }
                    coefficients[cell] = -1;
                    cuts.add(new Cut(coefficients, 0));
                }
            }
        }
        return cuts;
    }

    /**
     * An inequality that {@code pattern} violates though the attack demands it.
     *
     * @param pattern 0…1 per cell, fractions allowed
     * @return always one if {@code pattern} is binary and does not withstand the attack and time suffices
     */
    Optional<Cut> violated(Attack attack, double[] pattern) {
        return cut(attack, pattern, attack.distance())
                .filter(cut -> cut.isViolatedBy(pattern))
                .or(() -> cut(attack, pattern, Double.POSITIVE_INFINITY).filter(cut -> cut.isViolatedBy(pattern)));
    }

    /** Minimises the left side over λ, each uᵢ and aᵢ taken as {@code most} at most. */
    private Optional<Cut> cut(Attack attack, double[] pattern, double most) {
        if (deadline.isOver()) {
            return Optional.empty();
        }
        var model = new ExpressionsBasedModel();
        model.options.time_abort = deadline.millisecondsLeft();
        var up = new Variable[hideable.length];
        var down = new Variable[hideable.length];
        var balance = new Expression[hideable.length];
        for (var cell = 0; cell < hideable.length; cell++) {
            if (hideable[cell]) {
                var chosen = Math.max(pattern[cell], UNCHOSEN);
                up[cell] = model.newVariable("up " + cell).lower(0).weight(chosen * Math.min(most, rise[cell]));
                down[cell] = model.newVariable("down " + cell)
                        .lower(0)
                        .weight(chosen * Math.min(most, table.values()[cell]));
                balance[cell] = model.newExpression("cell " + cell)
                        .set(up[cell], 1)
                        .set(down[cell], -1)
                        .level(cell == attack.cell() ? attack.direction() : 0);
            }
        }
        addMultipliers(model, balance);
        return model.minimise().getState().isOptimal() ? Optional.of(read(up, down, attack)) : Optional.empty();
    }

    private void addMultipliers(ExpressionsBasedModel model, Expression[] balance) {
        for (var sum : table.sums()) {
            var multiplier = model.newVariable("sum " + model.countVariables());
            for (var cell : sum.cells()) {
                if (hideable[cell]) {
                    balance[cell].set(multiplier, -sum.sign(cell));
                }
            }
        }
    }

    private Cut read(Variable[] up, Variable[] down, Attack attack) {
        var coefficients = new double[hideable.length];
        for (var cell = 0; cell < coefficients.length; cell++) {
            if (hideable[cell]) {
                var weight = up[cell].getValue().doubleValue()
                        - down[cell].getValue().doubleValue();
                var full = weight > 0 ? weight * rise[cell] : -weight * table.values()[cell];
                coefficients[cell] = full > NEGLIGIBLE ? Math.min(full, attack.distance()) : 0;
            }
        }
        return new Cut(coefficients, attack.distance());
    }
}
