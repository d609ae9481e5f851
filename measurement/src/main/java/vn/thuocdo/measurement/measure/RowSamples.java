package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Facts;
import vn.thuocdo.measurement.engine.RowSample;
import vn.thuocdo.measurement.engine.RowScores;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.UnknownAnswers;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.statistics.design.Domain;

/** Samples kept as rows: for plans that weight them, and for designs that come with replicate weights. */
final class RowSamples {

    private final DuckDBConnection connection;
    private final Plan plan;
    private final PlannedData data;

    RowSamples(DuckDBConnection connection, Plan plan, PlannedData data) {
        this.connection = connection;
        this.plan = plan;
        this.data = data;
    }

    Sample of(TotalsRequest request) throws SQLException {
        var rows = PlannedRows.load(connection, plan, data, request);
        var scores =
                request.items().stream().map(TotalsRequest.ScoredItem::score).toList();
        var columns = new NumberColumns(connection, request.relation(), rows.rows()).read(scores);
        for (var item = 0; item < columns.length; item++) {
            columns[item] = scores(request.items().get(item), columns[item]);
        }
        return new RowSample(
                rows.weighted().design(), columns, rows.counted(), rows.names(), rows.domainOfRow(), facts(rows));
    }

    private static double[] scores(TotalsRequest.ScoredItem item, double[] steps) {
        if (Arrays.stream(steps)
                .anyMatch(step -> step == RowScores.UNKNOWN || step < item.smallest() || step > item.largest())) {
            throw new UnknownAnswers(List.of(item.code()));
        }
        return Arrays.stream(steps).map(step -> step * item.step()).toArray();
    }

    private static Facts facts(PlannedRows rows) {
        var weighted = rows.weighted();
        var weights = weighted.weights();
        var counted = rows.counted();
        var sum = counted.rows().stream().mapToDouble(row -> weights[row]).sum();
        var squares = counted.rows().stream()
                .mapToDouble(row -> weights[row] * weights[row])
                .sum();
        var degrees = weighted.design().degreesOfFreedom(Domain.all(rows.rows()));
        var strata = weighted.strata();
        return new Facts(
                rows.rows(),
                Math.min(rows.eligible().count(), counted.count()),
                sum,
                squares,
                strata,
                (int) Math.round(degrees) + strata,
                weighted.lonely(),
                weighted.steps());
    }
}
