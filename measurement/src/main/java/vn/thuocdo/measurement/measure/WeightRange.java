package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.TotalsRequest.ScoredItem;
import vn.thuocdo.statistics.design.PsuTotals;

/**
 * How far the weights of the rows that count lie apart. Sums keep weights in steps of a power of two, so that they are
 * exact in any order; a weight far below the largest may be less than a step, and then would stand for nobody.
 *
 * @param leastKept the smallest weight of which sums keep six digits
 */
record WeightRange(double smallest, double largest, double leastKept) {

    /** A weight of so many steps is kept to a millionth of itself. */
    private static final double STEPS_KEPT = 5e5;

    /** Beyond these no weight stands for people, and squares of weights leave what numbers can hold. */
    private static final String LEAST = "1e-15";

    private static final String MOST = "1e15";

    /** The condition on weights that are no weight of any survey. */
    static String outside(String column) {
        return "not (%s between %s and %s)".formatted(column, LEAST, MOST);
    }

    static WeightRange read(DuckDBConnection connection, PlannedData data, String column) throws SQLException {
        var sql = "select min(%s), max(%s), count(*) from %s where %s"
                .formatted(column, column, data.relation(), data.eligible());
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            var largest = result.getDouble(2);
            var step = PsuTotals.weightStep(largest, result.getLong(3), reach(data));
            return new WeightRange(result.getDouble(1), largest, STEPS_KEPT * step);
        }
    }

    private static long reach(PlannedData data) {
        return data.scorings().stream()
                .map(ItemScoring::scored)
                .mapToLong(ScoredItem::reach)
                .max()
                .orElse(1);
    }

    boolean isKept() {
        return smallest >= leastKept;
    }
}
