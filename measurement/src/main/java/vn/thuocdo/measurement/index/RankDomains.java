package vn.thuocdo.measurement.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.statistics.index.Ranked;

/** Puts domains in order of their overall index, with the ranks that the data do not rule out. */
public final class RankDomains {

    private final ComputeIndices indices;
    private final Recipe recipe;

    /**
     * Ranks of some domains.
     *
     * @param byKey one for each domain with an overall figure
     * @param groups runs of domains no two of which can be told apart, by key, best first
     */
    public record Ranks(Map<String, Ranking> byKey, List<List<String>> groups) {

        public static final Ranks NONE = new Ranks(Map.of(), List.of());

        public Ranks and(Ranks other) {
            var all = new LinkedHashMap<>(byKey);
            all.putAll(other.byKey);
            var more = new ArrayList<>(groups);
            more.addAll(other.groups);
            return new Ranks(all, more);
        }
    }

    public RankDomains(ComputeIndices indices, Recipe recipe) {
        this.indices = indices;
        this.recipe = recipe;
    }

    /** Ranks of peers among each other; a single one is not ranked. */
    public Ranks among(Map<String, Sample.Place> peers, Map<String, Map<String, Cell>> cells) {
        var results = indices.jointly(peers, cells, recipe.nodes().getFirst().code());
        if (results.known().terms().size() < 2) {
            return Ranks.NONE;
        }
        var ranking = vn.thuocdo.statistics.index.Ranking.of(results, recipe.ranks());
        var table = ranking.simultaneous();
        var alone = table.units().parallelStream()
                .map(unit -> ranking.marginal(unit.name()))
                .toList();
        var ranks = new LinkedHashMap<String, Ranking>();
        for (var i = 0; i < alone.size(); i++) {
            ranks.put(alone.get(i).name(), ranking(table.units().get(i), alone.get(i)));
        }
        return new Ranks(ranks, table.groups());
    }

    private static Ranking ranking(Ranked together, Ranked alone) {
        return new Ranking(
                together.rank(), together.best(), together.worst(), alone.best(), alone.worst(), together.units());
    }
}
