package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.RankDomains;
import vn.thuocdo.measurement.plan.Domain;

/** Who is ranked among whom: domains with the same value of the plan's column of peers. */
final class Peers {

    private final DuckDBConnection connection;
    private final Domain domain;

    Peers(DuckDBConnection connection, Domain domain) {
        this.connection = connection;
        this.domain = domain;
    }

    RankDomains.Ranks ranks(RankDomains ranking, Map<String, Sample.Place> places, Map<String, Map<String, Cell>> cells)
            throws SQLException {
        var group = groupOf();
        var groups = new LinkedHashMap<String, Map<String, Sample.Place>>();
        places.forEach(
                (key, place) -> groups.computeIfAbsent(group.getOrDefault(key, ""), name -> new LinkedHashMap<>())
                        .put(key, place));
        var ranks = RankDomains.Ranks.NONE;
        for (var peers : groups.values()) {
            ranks = ranks.and(ranking.among(peers, cells));
        }
        return ranks;
    }

    private Map<String, String> groupOf() throws SQLException {
        var peers = domain.peers();
        if (peers == null) {
            return Map.of();
        }
        var columns = MeasurePlan.columns(domain);
        var sql = "select %1$s, min(%2$s), count(distinct %2$s) from sample group by %1$s"
                .formatted(String.join(", ", columns), Sql.name(peers.value()));
        var groups = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var values = new ArrayList<String>();
                for (var i = 1; i <= columns.size(); i++) {
                    values.add(result.getString(i));
                }
                var key = DomainLabels.key(values);
                if (result.getInt(columns.size() + 2) > 1) {
                    throw PlanRefused.at(peers.position(), "peers-not-one", key, peers.value());
                }
                groups.put(key, String.valueOf(result.getString(columns.size() + 1)));
            }
        }
        return groups;
    }
}
