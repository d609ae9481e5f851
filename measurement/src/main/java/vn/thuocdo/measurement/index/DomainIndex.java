package vn.thuocdo.measurement.index;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indices of one domain.
 *
 * @param key its values of the breakdown's columns, joined by {@code " · "}
 * @param label what it is called
 * @param rows how many forms it has
 * @param cells one for each node of the tree, by code
 * @param ranking among its peers; absent where the breakdown is not ranked or the domain has no overall figure
 */
public record DomainIndex(
        String key,
        String label,
        long rows,
        Map<String, Cell> cells,
        @Nullable Ranking ranking) {

    public DomainIndex {
        cells = Map.copyOf(cells);
    }

    public Optional<Ranking> rank() {
        return Optional.ofNullable(ranking);
    }

    /** The figure at a node. */
    public Cell cell(Node node) {
        var cell = cells.get(node.code());
        if (cell == null) {
            throw new IllegalArgumentException("no cell %s in %s".formatted(node.code(), key));
        }
        return cell;
    }
}
