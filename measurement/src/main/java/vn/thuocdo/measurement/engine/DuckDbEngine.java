package vn.thuocdo.measurement.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import vn.thuocdo.statistics.design.PsuTotals;

/**
 * Sums with DuckDB. The database finds the strata, units and domains and scans the rows; the sums themselves are made
 * here, in whole numbers, because at a million cells that is both faster than its hash table and exact.
 */
public final class DuckDbEngine implements TotalsEngine {

    private final DuckDBConnection connection;

    public DuckDbEngine(DuckDBConnection connection) {
        this.connection = connection;
    }

    @Override
    public Totals sum(TotalsRequest request) throws SQLException {
        var frame = DesignRows.read(connection, request);
        var domains = new ArrayList<DomainTable>();
        for (var breakdown : request.breakdowns()) {
            domains.add(DomainTable.read(connection, request, breakdown, domains.size()));
        }
        var weights = WeightSummary.read(connection, request);
        var items = request.items();
        var largest =
                items.stream().mapToLong(TotalsRequest.ScoredItem::reach).max().orElse(1);
        var step = PsuTotals.weightStep(weights.largest(), weights.rows(), largest);
        var scan = new RowScan(frame, request, domains, step);
        scan(select(request, frame, domains, step), frame.rowsAreUnits(), scan);
        return scan.totals(weights);
    }

    /** Rows come in any order where sums do not depend on it: then several threads can read. */
    private void scan(String select, boolean inOrder, RowScan into) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute("set preserve_insertion_order = " + inOrder);
            try (var statement = connection.prepareStatement(select).unwrap(DuckDBPreparedStatement.class);
                    var result = statement.query()) {
                while (result.nextChunk()) {
                    into.add(result.chunk());
                }
            } finally {
                setting.execute("reset preserve_insertion_order");
            }
        }
    }

    /** The columns that {@link RowScan#add} wants. */
    private static String select(TotalsRequest request, DesignRows frame, List<DomainTable> domains, double step) {
        var joins = domains.stream().map(DomainTable::join).collect(Collectors.joining("\n"));
        var codes = domains.stream().map(DomainTable::code).collect(Collectors.joining());
        var scores = request.items().stream()
                .map(item -> ", cast((%s) as integer)".formatted(item.score()))
                .collect(Collectors.joining());
        return """
                select %s%s, cast(round((%s) * %s) as bigint)%s
                from %s as data
                %s
                %s
                where (%s) and (%s) > 0
                """.formatted(
                        frame.code(),
                        codes,
                        weight(request),
                        Double.toString(1 / step),
                        scores,
                        request.relation(),
                        frame.join(),
                        joins,
                        request.eligible(),
                        weight(request));
    }

    static String weight(TotalsRequest request) {
        return request.weight().map("cast(%s as double)"::formatted).orElse("cast(1 as double)");
    }
}
