package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
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
        var names = new ArrayList<Totals.DomainNames>();
        var domains = new ArrayList<int[]>();
        for (var b = 0; b < breakdowns.size(); b++) {
            domains(request.breakdowns().get(b).code(), breakdowns.get(b), rows, counted, names, domains);
        }
        return new PlannedRows(weighted, rows.rows(), passing, counted, names, domains);
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
