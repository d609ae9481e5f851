package vn.thuocdo.statistics.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to hide in a table, and what hiding costs.
 *
 * @param table the table with its sums
 * @param sensitive cells that are hidden in any case and must stay uncertain; each once
 * @param costs at least 0, one per cell: what is lost by hiding it; of sensitive and of open cells it is not looked at
 */
public record SuppressionTask(AdditiveTable table, List<SensitiveCell> sensitive, double[] costs) {

    public SuppressionTask {
        sensitive = List.copyOf(sensitive);
        if (costs.length != table.size()) {
            throw new IllegalArgumentException("%d costs for %d cells".formatted(costs.length, table.size()));
        }
        for (var cell = 0; cell < costs.length; cell++) {
            if (!(costs[cell] >= 0) || costs[cell] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("hiding cell %d costs %s".formatted(cell, costs[cell]));
            }
        }
        var cells = sensitive.stream().map(SensitiveCell::cell).collect(Collectors.toSet());
        if (cells.size() != sensitive.size()) {
            throw new IllegalArgumentException("a cell is sensitive twice among " + sensitive);
        }
        table.flags(cells);
    }

    /** Hiding a cell costs its value, so that as little as possible of the total is lost. */
    public static SuppressionTask losingLeast(AdditiveTable table, List<SensitiveCell> sensitive) {
        return new SuppressionTask(table, sensitive, table.values());
    }

    /** The numbers of the sensitive cells. */
    public Set<Integer> primary() {
        return sensitive.stream().map(SensitiveCell::cell).collect(Collectors.toSet());
    }

    /** What hiding these cells costs beyond the sensitive ones. */
    public double cost(Set<Integer> hidden) {
        var primary = primary();
        return hidden.stream()
                .filter(cell -> !primary.contains(cell))
                .sorted()
                .mapToDouble(cell -> costs[cell])
                .sum();
    }

    /** Whether each cell may be hidden at all. */
    boolean[] hideable() {
        var hideable = new boolean[table.size()];
        for (var cell = 0; cell < hideable.length; cell++) {
            hideable[cell] = !table.open().contains(cell);
        }
        return hideable;
    }

    /** One attack upwards and one downwards on each sensitive cell, where there is anything to withstand. */
    List<Attack> attacks() {
        return sensitive.stream()
                .flatMap(need -> Stream.of(
                        new Attack(need.cell(), 1, need.above()),
                        new Attack(need.cell(), -1, Math.min(need.below(), table.values()[need.cell()]))))
                .filter(attack -> attack.distance() > 0)
                .toList();
    }

    /**
     * What a reader must find possible: that {@code cell} is off by {@code distance}.
     *
     * @param direction 1 upwards, −1 downwards
     */
    record Attack(int cell, int direction, double distance) {

        private static final double ROUNDING = 1e-9;

        /** Whether these deviations go far enough. */
        boolean isWithstoodBy(double[] deviations) {
            return direction * deviations[cell] >= distance * (1 - ROUNDING);
        }
    }
}
