package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Facts;
import vn.thuocdo.measurement.engine.RowSample;
import vn.thuocdo.measurement.engine.RowScores;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.Totals;
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
        var wanted = new RowsLoaded.Request();
        var scores =
                request.items().stream().map(item -> wanted.place(item.score())).toList();
        var eligible = wanted.place("(" + request.eligible() + ")");
        var breakdowns = request.breakdowns().stream()
                .map(breakdown ->
                        breakdown.columns().stream().map(wanted::place).toList())
                .toList();
        var designs = new RowDesigns(plan, data, request.design(), wanted);
        var rows = wanted.read(connection, request.relation());
        var weighted = designs.build(rows);
        var flags = rows.flags(eligible);
        var counts = Domain.where(rows.rows(), row -> flags[row]);
        var responding = Domain.where(rows.rows(), row -> flags[row] && weighted.weights()[row] != 0);
        var columns = new double[scores.size()][];
        for (var item = 0; item < columns.length; item++) {
            columns[item] = scores(request.items().get(item), rows.numbers(scores.get(item)));
        }
        var names = new ArrayList<Totals.DomainNames>();
        var domains = new ArrayList<int[]>();
        for (var b = 0; b < breakdowns.size(); b++) {
            domains(request.breakdowns().get(b).code(), breakdowns.get(b), rows, responding, names, domains);
        }
        return new RowSample(
                weighted.design(), columns, responding, names, domains, facts(rows, counts, responding, weighted));
    }

    private static double[] scores(TotalsRequest.ScoredItem item, double[] steps) {
        if (Arrays.stream(steps)
                .anyMatch(step -> step == RowScores.UNKNOWN || step < item.smallest() || step > item.largest())) {
            throw new UnknownAnswers(List.of(item.code()));
        }
        return Arrays.stream(steps).map(step -> step * item.step()).toArray();
    }

    private static void domains(
            String code,
            List<Integer> places,
            RowsLoaded rows,
            Domain counted,
            List<Totals.DomainNames> names,
            List<int[]> domains) {
        var keys = IntStream.range(0, rows.rows())
                .mapToObj(row ->
                        places.stream().map(place -> rows.texts(place).get(row)).toList())
                .toList();
        var all = new TreeSet<List<String>>((a, b) -> String.join("\u0001", a).compareTo(String.join("\u0001", b)));
        counted.rows().stream()
                .mapToObj(keys::get)
                .filter(key -> !key.contains(""))
                .forEach(all::add);
        var values = List.copyOf(all);
        var forms = new long[values.size()];
        var ofRow = new int[rows.rows()];
        var numbers = new HashMap<List<String>, Integer>();
        for (var i = 0; i < values.size(); i++) {
            numbers.put(values.get(i), i);
        }
        for (var row = 0; row < ofRow.length; row++) {
            ofRow[row] = numbers.getOrDefault(keys.get(row), -1);
            if (ofRow[row] >= 0 && counted.contains(row)) {
                forms[ofRow[row]]++;
            }
        }
        names.add(new Totals.DomainNames(code, values, forms));
        domains.add(ofRow);
    }

    private static Facts facts(RowsLoaded rows, Domain eligible, Domain responding, RowDesigns.Weighted weighted) {
        var weights = weighted.weights();
        var sum = responding.rows().stream().mapToDouble(row -> weights[row]).sum();
        var squares = responding.rows().stream()
                .mapToDouble(row -> weights[row] * weights[row])
                .sum();
        var degrees = weighted.design().degreesOfFreedom(Domain.all(rows.rows()));
        var strata = weighted.strata();
        return new Facts(
                rows.rows(),
                Math.min(eligible.count(), responding.count()),
                sum,
                squares,
                strata,
                (int) Math.round(degrees) + strata,
                weighted.lonely(),
                weighted.steps());
    }
}
