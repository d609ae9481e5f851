package vn.thuocdo.measurement.engine;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** The weights of the rows that count. */
record WeightSummary(long sample, long rows, double largest, double sum, double squares) {

    /**
     * @throws DesignRefused if a weight is missing, negative or not finite, or no row counts
     */
    static WeightSummary read(DuckDBConnection connection, TotalsRequest request) throws SQLException {
        var sql = """
                select count(*), count(*) filter (e), coalesce(max(w) filter (e), 0), coalesce(sum(w) filter (e), 0),
                       coalesce(sum(w * w) filter (e), 0),
                       count(*) filter (e and (w is null or not (w >= 0 and w < 'infinity'::double)))
                from (select (%s) as e, %s as w from %s as data)
                """.formatted(request.eligible(), DuckDbEngine.weight(request), request.relation());
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            var wrong = result.getLong(6);
            if (wrong > 0) {
                throw new DesignRefused("%d rows have no weight, a negative one or an infinite one".formatted(wrong));
            }
            return new WeightSummary(
                    result.getLong(1),
                    result.getLong(2),
                    result.getDouble(3),
                    result.getDouble(4),
                    result.getDouble(5));
        }
    }
}
