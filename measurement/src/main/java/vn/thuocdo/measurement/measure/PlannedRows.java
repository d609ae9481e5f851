package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.Totals;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.statistics.design.Domain;

/**
 * The rows of a plan: their design with its steps of weighting carried out, which of them count, and their domains.
 *
 * @param rows in the sample as drawn
 * @param eligible those that pass the plan's filters
 * @param counted those of them that have a weight
 * @param names of the breakdowns' domains
 * @param domainOfRow for each breakdown the domain of each row, −1 for none
 */
record PlannedRows(
        RowDesigns.Weighted weighted,
        int rows,
        Domain eligible,
        Domain counted,
        List<Totals.DomainNames> names,
        List<int[]> domainOfRow) {

    /** Reads what the design and the breakdowns of a request need, and none of its items. */
    static PlannedRows load(DuckDBConnection connection, Plan plan, PlannedData data, TotalsRequest request)
            throws SQLException {
        var wanted = new RowsLoaded.Request();
        var eligible = wanted.place("(" + request.eligible() + ")");
        var breakdowns = request.breakdowns().stream()
                .map(breakdown ->
                        breakdown.columns().stream().map(wanted::place).toList())
                .toList();
        var designs = new RowDesigns(plan, data, request.design(), wanted);
        var rows = wanted.read(connection, request.relation());
        var weighted = designs.build(rows);
        var flags = rows.flags(eligible);
        var passing = Domain.where(rows.rows(), row -> flags[row]);
        var counted = Domain.where(rows.rows(), row -> flags[row] && weighted.weights()[row] != 0);
        var divided = IntStream.range(0, breakdowns.size())
                .mapToObj(b -> Divided.by(request.breakdowns().get(b).code(), breakdowns.get(b), rows, counted))
                .toList();
        var names = divided.stream().map(Divided::names).toList();
        var domains = divided.stream().map(Divided::ofRow).toList();
        return new PlannedRows(weighted, rows.rows(), passing, counted, names, domains);
    }

    /** One breakdown: its domains, and the domain of each row. */
    private record Divided(Totals.DomainNames names, int[] ofRow) {

        static Divided by(String code, List<Integer> places, RowsLoaded rows, Domain counted) {
            var keys = keys(places, rows);
            var values = values(keys, counted);
            var numbers = new HashMap<List<String>, Integer>();
            values.forEach(value -> numbers.put(value, numbers.size()));
            var forms = new long[values.size()];
            var ofRow = new int[rows.rows()];
            for (var row = 0; row < ofRow.length; row++) {
                ofRow[row] = numbers.getOrDefault(keys.get(row), -1);
                if (ofRow[row] >= 0 && counted.contains(row)) {
                    forms[ofRow[row]]++;
                }
            }
            return new Divided(new Totals.DomainNames(code, values, forms), ofRow);
        }

        private static List<List<String>> keys(List<Integer> places, RowsLoaded rows) {
            var columns = places.stream().map(rows::texts).toList();
            return IntStream.range(0, rows.rows())
                    .mapToObj(row ->
                            columns.stream().map(column -> column.get(row)).toList())
                    .toList();
        }

        /** In their order, without rows that lack one of the columns. */
        private static List<List<String>> values(List<List<String>> keys, Domain counted) {
            return counted.rows().stream()
                    .mapToObj(keys::get)
                    .filter(key -> !key.contains(""))
                    .distinct()
                    .sorted(Comparator.comparing(key -> String.join("\u0001", key)))
                    .toList();
        }
    }

    /** The rows that count in a domain. */
    Domain counted(DomainPlace place) {
        var at = place.in(names);
        if (at.equals(Sample.EVERYBODY)) {
            return counted;
        }
        var domains = domainOfRow.get(at.breakdown());
        return counted.and(Domain.where(rows, row -> at.domain() >= 0 && domains[row] == at.domain()));
    }
}
