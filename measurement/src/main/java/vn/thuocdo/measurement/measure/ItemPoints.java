package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.measurement.plan.Plan;

/**
 * Answers to items as the points of their scale, by which they are compared with each other: a share of the two best
 * answers, which the index may be made of, would throw away how much more somebody liked one thing than another.
 */
record ItemPoints(Plan plan, PlannedData data, NumberColumns numbers) {

    /** By item and row; not a number where there is no answer. */
    double[][] read(List<String> items) throws SQLException {
        var expressions = new ArrayList<String>();
        var steps = new double[items.size()];
        for (var code : items) {
            var column = plan.rows().items().stream()
                    .filter(each -> each.item().equals(code))
                    .findFirst()
                    .orElseThrow();
            var scored = ItemScoring.ofPoints(
                            column,
                            plan.method().applied(),
                            data.kind(column.column().value()))
                    .scored();
            steps[expressions.size()] = scored.step();
            expressions.add(scored.score());
        }
        var columns = numbers.read(expressions);
        for (var item = 0; item < columns.length; item++) {
            for (var row = 0; row < columns[item].length; row++) {
                columns[item][row] *= steps[item];
            }
        }
        return columns;
    }
}
