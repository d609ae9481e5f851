package vn.thuocdo.measurement.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * The domains of one breakdown, numbered in the order of their values. Its table's columns begin with #, so that
 * they are no columns of the data.
 *
 * @param number which breakdown it is
 * @param breakdown what was asked for
 * @param names of the domains
 */
record DomainTable(int number, TotalsRequest.DomainColumns breakdown, Totals.DomainNames names) {

    static DomainTable read(
            DuckDBConnection connection, TotalsRequest request, TotalsRequest.DomainColumns breakdown, int number)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(creation(request, breakdown.columns(), number));
            try (var result = statement.executeQuery("select * from domain_%d order by \"#code\"".formatted(number))) {
                return new DomainTable(number, breakdown, names(breakdown, result));
            }
        }
    }

    private static String creation(TotalsRequest request, List<String> columns, int number) {
        var expressions = named(columns.size(), i -> "(%s) as \"#c%d\"".formatted(columns.get(i), i));
        var keys = named(columns.size(), "\"#c%d\""::formatted);
        var present = IntStream.range(0, columns.size())
                .mapToObj("\"#c%d\" is not null"::formatted)
                .collect(Collectors.joining(" and "));
        return """
                create or replace temp table domain_%d as
                select cast(row_number() over (order by %s) - 1 as integer) as "#code", "#forms", %s
                from (select %s, count(*) as "#forms"
                      from (select %s from %s as data where %s)
                      where %s group by all)
                """.formatted(number, keys, keys, keys, expressions, request.relation(), request.eligible(), present);
    }

    /** The table's rows: code, forms, and the value of each column. */
    private static Totals.DomainNames names(TotalsRequest.DomainColumns breakdown, ResultSet result)
            throws SQLException {
        var values = new ArrayList<List<String>>();
        var forms = new ArrayList<Long>();
        while (result.next()) {
            forms.add(result.getLong(2));
            var value = new ArrayList<String>();
            for (var i = 0; i < breakdown.columns().size(); i++) {
                value.add(result.getString(i + 3));
            }
            values.add(value);
        }
        return new Totals.DomainNames(
                breakdown.code(),
                values,
                forms.stream().mapToLong(Long::longValue).toArray());
    }

    private static String named(int count, IntFunction<String> name) {
        return IntStream.range(0, count).mapToObj(name).collect(Collectors.joining(", "));
    }

    /** The row's domain, null if it is in none. */
    String code() {
        return ", domain_%d.\"#code\"".formatted(number);
    }

    /** The number that stands for the rows in no domain. */
    int outside() {
        return names.size();
    }

    String join() {
        var columns = breakdown.columns();
        var condition = IntStream.range(0, columns.size())
                .mapToObj(i -> "(%s) = domain_%d.\"#c%d\"".formatted(columns.get(i), number, i))
                .collect(Collectors.joining(" and "));
        return "left join domain_%d on %s".formatted(number, condition);
    }
}
