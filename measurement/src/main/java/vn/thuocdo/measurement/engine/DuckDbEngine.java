package vn.thuocdo.measurement.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
        try (var adders = adders()) {
            var scan = new RowScan(frame, request, domains, step, adders);
            scan(select(request, frame, domains, step), frame.rowsAreUnits(), scan);
            scan.settle();
            return scan.totals(weights);
        }
    }

    /** One thread for each processor but this one, which adds too when the others cannot keep up. */
    private static ExecutorService adders() {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(4 * threads),
                new ThreadPoolExecutor.CallerRunsPolicy());
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
