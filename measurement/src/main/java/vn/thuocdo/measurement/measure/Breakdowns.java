package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.Totals;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.RankDomains;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.plan.Domain;

/** The indices of every domain a plan asks for, ranked where it asks for ranks. */
record Breakdowns(
        DuckDBConnection connection, Sample sample, Recipe recipe, ComputeIndices indices, DomainLabels labels) {

    /**
     * @param domains of the plan, in the order of the sample's breakdowns
     * @throws PlanRefused if a domain belongs to several groups of peers
     */
    List<Breakdown> of(List<Domain> domains) throws SQLException {
        var breakdowns = new ArrayList<Breakdown>();
        for (var number = 0; number < domains.size(); number++) {
            breakdowns.add(breakdown(domains.get(number), number));
        }
        return breakdowns;
    }

    private Breakdown breakdown(Domain domain, int number) throws SQLException {
        var names = sample.breakdowns().get(number);
        var places = places(names, number);
        var cells = cells(places, domain.minimumCount(recipe.minimumCount()));
        var ranks = domain.ranked()
                ? new Peers(connection, domain).ranks(new RankDomains(indices, recipe), places, cells)
                : RankDomains.Ranks.NONE;
        var domains = new ArrayList<DomainIndex>();
        for (var d = 0; d < names.size(); d++) {
            var values = names.values().get(d);
            var key = DomainLabels.key(values);
            domains.add(new DomainIndex(
                    key,
                    labels.label(domain, values),
                    names.forms()[d],
                    cells.getOrDefault(key, Map.of()),
                    ranks.byKey().get(key)));
        }
        labels.sort(domain, domains);
        return new Breakdown(names.code(), labels.title(domain), domains, ranks.groups());
    }

    private static Map<String, Sample.Place> places(Totals.DomainNames names, int number) {
        var places = new LinkedHashMap<String, Sample.Place>();
        for (var d = 0; d < names.size(); d++) {
            places.put(DomainLabels.key(names.values().get(d)), new Sample.Place(number, d));
        }
        return places;
    }

    private Map<String, Map<String, Cell>> cells(Map<String, Sample.Place> places, int minimum) {
        var cells = new LinkedHashMap<String, Map<String, Cell>>();
        places.entrySet().parallelStream()
                .map(entry -> Map.entry(entry.getKey(), indices.cells(entry.getValue(), minimum)))
                .toList()
                .forEach(entry -> cells.put(entry.getKey(), entry.getValue()));
        return cells;
    }
}
