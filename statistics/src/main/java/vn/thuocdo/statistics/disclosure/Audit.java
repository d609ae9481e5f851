package vn.thuocdo.statistics.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The test of a table before it is published: what the smallest and the largest value of each hidden cell is that
 * agrees with everything shown. Two linear programmes per cell, which assume nothing about how the cells were chosen.
 *
 * @param cells one conclusion per cell asked for, in the order asked
 * @see "A. Hundepool et al., Statistical Disclosure Control (2012), § 4.3"
 */
public record Audit(List<AuditedCell> cells) {

    private static final double ROUNDING = 1e-7;

    public Audit {
        cells = List.copyOf(cells);
    }

    /**
     * Audits hidden cells of a table.
     *
     * @param hidden the cells that are not published
     * @param asked those of them to find the bounds of
     * @param limit the time all of it may take; cells not reached by then are {@link AuditedCell.NotFinished}
     * @throws IllegalArgumentException if a hidden cell must be open, or a cell asked for is not hidden
     */
    public static Audit of(AdditiveTable table, Set<Integer> hidden, Collection<Integer> asked, Duration limit) {
        var flags = table.flags(hidden);
        for (var cell : asked) {
            if (!hidden.contains(cell)) {
                throw new IllegalArgumentException("cell %d is not hidden".formatted(cell));
            }
        }
        var attacker = new Attacker(table);
        var deadline = Deadline.after(limit);
        var cells = new ArrayList<AuditedCell>();
        for (var cell : asked) {
            cells.add(bounds(table, attacker, cell, flags, deadline));
        }
        return new Audit(cells);
    }

    private static AuditedCell bounds(
            AdditiveTable table, Attacker attacker, int cell, boolean[] hidden, Deadline deadline) {
        var boundless = attacker.boundless();
        var up = attacker.furthest(cell, 1, boundless, hidden, deadline);
        var down = attacker.furthest(cell, -1, boundless, hidden, deadline);
        if (up.isEmpty() || down.isEmpty()) {
            return new AuditedCell.NotFinished(cell);
        }
        var value = table.values()[cell];
        var above = up.get()[cell];
        var high = above > boundless / 2 ? Double.POSITIVE_INFINITY : value + above;
        return new AuditedCell.Bounded(cell, Math.max(0, value + down.get()[cell]), high);
    }

    /**
     * Holds the bounds against what protection asks for.
     *
     * @param sensitive cells that were all audited
     * @throws IllegalArgumentException if one of them was not
     */
    public Verdict verdict(AdditiveTable table, List<SensitiveCell> sensitive) {
        var exposed = new ArrayList<Integer>();
        var open = new ArrayList<Integer>();
        for (var need : sensitive) {
            switch (audited(need.cell())) {
                case AuditedCell.NotFinished cell -> open.add(cell.cell());
                case AuditedCell.Bounded bounds -> {
                    if (!protects(bounds, need, table.values()[need.cell()])) {
                        exposed.add(need.cell());
                    }
                }
            }
        }
        if (!exposed.isEmpty()) {
            return new Verdict.Exposed(exposed);
        }
        return open.isEmpty() ? new Verdict.Protected() : new Verdict.NotFinished(open);
    }

    private AuditedCell audited(int cell) {
        return cells.stream()
                .filter(audited -> audited.cell() == cell)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cell %d was not audited".formatted(cell)));
    }

    private static boolean protects(AuditedCell.Bounded bounds, SensitiveCell need, double value) {
        var rounding = ROUNDING * Math.max(1, value + need.above());
        return bounds.high() >= value + need.above() - rounding
                && bounds.low() <= Math.max(0, value - need.below()) + rounding;
    }

    /** Whether a table may be published. */
    public sealed interface Verdict {

        /** Every sensitive cell stays as uncertain as asked. */
        record Protected() implements Verdict {}

        /** These cells are known too well. */
        record Exposed(List<Integer> cells) implements Verdict {
            public Exposed {
                cells = List.copyOf(cells);
            }
        }

        /** No cell is known to be exposed, but these were not audited in time: do not publish. */
        record NotFinished(List<Integer> cells) implements Verdict {
            public NotFinished {
                cells = List.copyOf(cells);
            }
        }
    }
}
