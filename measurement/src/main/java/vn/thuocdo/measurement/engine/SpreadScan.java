package vn.thuocdo.measurement.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import vn.thuocdo.statistics.design.PsuTotals;
import vn.thuocdo.statistics.estimation.MeanCombinations;

/**
 * Reads the rows of summed data once more, now that every mean is known, for the spread of the influence values. Design
 * effects need it: totals by unit do not tell how rows differ within a unit.
 */
public final class SpreadScan {

    private static final int CHUNK = 2048;

    private final DuckDBConnection connection;
    private final TotalsRequest request;
    private final double[] steps;
    private final double[][] scores;

    /**
     * @param request what was summed
     */
    public SpreadScan(DuckDBConnection connection, TotalsRequest request) {
        this.connection = connection;
        this.request = request;
        this.steps = request.items().stream()
                .mapToDouble(TotalsRequest.ScoredItem::step)
                .toArray();
        this.scores = new double[CHUNK][steps.length];
    }

    /**
     * The variances that a simple random sample would have.
     *
     * @param sample made of the same request
     * @param functions what is estimated in each place
     */
    public SimpleVariances read(Sample sample, Function<Sample.Place, MeanCombinations> functions) throws SQLException {
        var tables = new ArrayList<DomainTable>();
        var spreads = new ArrayList<Spread>();
        spreads.add(Spread.of(sample, Sample.EVERYBODY.breakdown(), 1, functions));
        for (var breakdown = 0; breakdown < request.breakdowns().size(); breakdown++) {
            var table =
                    DomainTable.read(connection, request, request.breakdowns().get(breakdown), breakdown);
            tables.add(table);
            spreads.add(Spread.of(sample, breakdown, table.names().size(), functions));
        }
        try (var statement = connection.prepareStatement(select(tables)).unwrap(DuckDBPreparedStatement.class);
                var result = statement.query()) {
            while (result.nextChunk()) {
                add(result.chunk(), spreads);
            }
        }
        return Spread.variances(spreads);
    }

    /** Columns: one code for each breakdown, the weight, one score for each item. */
    private String select(List<DomainTable> tables) {
        var codes = tables.stream().map(DomainTable::code).collect(Collectors.joining());
        var items = request.items().stream()
                .map(item -> ", cast((%s) as integer)".formatted(item.score()))
                .collect(Collectors.joining());
        var joins = tables.stream().map(DomainTable::join).collect(Collectors.joining("\n"));
        var weight = DuckDbEngine.weight(request);
        return """
                select cast(0 as integer)%s, %s%s
                from %s as data
                %s
                where (%s) and (%s) > 0
                """.formatted(codes, weight, items, request.relation(), joins, request.eligible(), weight);
    }

    private void add(DuckDBDataChunkReader chunk, List<Spread> spreads) {
        var rows = (int) chunk.rowCount();
        var breakdowns = spreads.size() - 1;
        readAnswers(chunk, rows, breakdowns + 2);
        var weights = chunk.vector(breakdowns + 1);
        for (var breakdown = 0; breakdown <= breakdowns; breakdown++) {
            var into = spreads.get(breakdown);
            var domains = chunk.vector(breakdown);
            for (var row = 0; row < rows; row++) {
                var domain = domains.getInt(row, -1);
                if (domain >= 0) {
                    into.add(domain, weights.getDouble(row), scores[row]);
                }
            }
        }
    }

    private void readAnswers(DuckDBDataChunkReader chunk, int rows, int from) {
        for (var item = 0; item < steps.length; item++) {
            var answers = chunk.vector(from + item);
            for (var row = 0; row < rows; row++) {
                var answer = answers.getInt(row, PsuTotals.UNANSWERED);
                scores[row][item] = answer == PsuTotals.UNANSWERED ? Double.NaN : answer * steps[item];
            }
        }
    }
}
