package vn.thuocdo.statistics.index;

import java.util.List;

/** What a node of an index is on its items, or why it is nothing. */
public sealed interface Coefficients {

    /**
     * The node is Σ aᵢ ȳᵢ.
     *
     * @param items the codes of all items of the tree
     * @param values aᵢ in the order of the items; 0 for items the node does not rest on
     */
    record OnItems(List<String> items, double[] values) implements Coefficients {}

    /**
     * Items are missing, and the rule for that leaves nothing.
     *
     * @param reason a clause that follows "because"
     */
    record None(String reason) implements Coefficients {}
}
