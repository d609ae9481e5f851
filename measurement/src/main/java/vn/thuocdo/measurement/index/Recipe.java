package vn.thuocdo.measurement.index;

import java.util.List;
import java.util.Set;
import vn.thuocdo.statistics.estimation.ShareInterval;
import vn.thuocdo.statistics.index.IndexTree;
import vn.thuocdo.statistics.index.RankSimulation;

/**
 * How indices are made from item means.
 *
 * @param tree over the items
 * @param nodes the same tree as it is shown, the root first
 * @param items codes, in the order in which a sample knows them
 * @param shares items whose index is a share of answers, 0 to 100
 * @param combined whether the items make an index; if not, the root has no figure
 * @param level of intervals, such as 0.95
 * @param shareInterval the kind of interval of shares
 * @param minimumCount figures from fewer answers are held back
 * @param homogeneous whether shares of 0 and 100 from few answers are held back too
 */
public record Recipe(
        IndexTree tree,
        List<Node> nodes,
        List<String> items,
        Set<String> shares,
        boolean combined,
        double level,
        ShareInterval shareInterval,
        int minimumCount,
        boolean homogeneous,
        RankSimulation ranks) {

    public Recipe {
        nodes = List.copyOf(nodes);
        items = List.copyOf(items);
        shares = Set.copyOf(shares);
    }
}
