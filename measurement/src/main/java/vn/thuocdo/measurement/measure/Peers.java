package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
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
        var sql = "select %s, min(%s), count(distinct %s) from sample group by %s"
                .formatted(
                        String.join(", ", columns),
                        Sql.name(peers.value()),
                        Sql.name(peers.value()),
                        String.join(", ", columns));
        var groups = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var values = new String[columns.size()];
                for (var i = 0; i < values.length; i++) {
                    values[i] = result.getString(i + 1);
                }
                if (result.getInt(columns.size() + 2) > 1) {
                    throw PlanRefused.at(peers.position(), "peers-not-one", String.join(" · ", values), peers.value());
                }
                groups.put(String.join(" · ", values), String.valueOf(result.getString(columns.size() + 1)));
            }
        }
        return groups;
    }
}
