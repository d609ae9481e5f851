package vn.thuocdo.statistics.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a search for cells to hide came to. */
public sealed interface Suppression {

    /**
     * No cheaper pattern protects the sensitive cells.
     *
     * @param hidden all cells to hide, the sensitive ones among them, in ascending order
     * @param cost of hiding the others
     */
    record Optimal(Set<Integer> hidden, double cost) implements Suppression {
        public Optimal {
            hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
        }
    }

    /**
     * The pattern protects the sensitive cells; a cheaper one may exist.
     *
     * @param hidden all cells to hide, the sensitive ones among them, in ascending order
     * @param cost of hiding the others
     */
    record Feasible(Set<Integer> hidden, double cost) implements Suppression {
        public Feasible {
            hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
        }
    }

    /** Time was up before any pattern was found: nothing is known to protect the table. */
    record NotFinished() implements Suppression {}

    /**
     * Even with every cell hidden that may be, these stay exposed: the table must be coarser, or fewer totals open.
     *
     * @param cells sensitive cells, at least one
     */
    record Impossible(List<Integer> cells) implements Suppression {
        public Impossible {
            cells = List.copyOf(cells);
        }
    }
}
