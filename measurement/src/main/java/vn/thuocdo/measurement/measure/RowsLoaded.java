package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.statistics.design.Classification;

/** Expressions of the database as columns of rows, in the order of the files. */
final class RowsLoaded {

    private final List<List<String>> texts;
    private final int rows;

    private RowsLoaded(List<List<String>> texts, int rows) {
        this.texts = texts;
        this.rows = rows;
    }

    /** What is to be read; each expression is asked for once and known by its place. */
    static final class Request {

        private final List<String> expressions = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();

        int place(String expression) {
            return places.computeIfAbsent(expression, key -> {
                expressions.add("cast(%s as varchar)".formatted(key));
                return expressions.size() - 1;
            });
        }

        RowsLoaded read(DuckDBConnection connection, String relation) throws SQLException {
            var texts = new ArrayList<List<String>>();
            expressions.forEach(expression -> texts.add(new ArrayList<>()));
            var rows = 0;
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select %s from %s order by %s"
                            .formatted(String.join(", ", expressions), relation, Sql.name(PlannedData.ROW)))) {
                for (; result.next(); rows++) {
                    for (var i = 0; i < texts.size(); i++) {
                        var value = result.getString(i + 1);
                        texts.get(i).add(value == null ? "" : value);
                    }
                }
            }
            return new RowsLoaded(texts, rows);
        }
    }

    int rows() {
        return rows;
    }

    List<String> texts(int place) {
        return texts.get(place);
    }

    /** Not a number where there is no value. */
    double[] numbers(int place) {
        return texts.get(place).stream()
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    /** 0 where there is no value: for rows without weight, which are not looked at. */
    double[] numbersOrZero(int place) {
        return Arrays.stream(numbers(place))
                .map(number -> Double.isNaN(number) ? 0 : number)
                .toArray();
    }

    boolean[] flags(int place) {
        var values = texts.get(place);
        var flags = new boolean[rows];
        for (var row = 0; row < rows; row++) {
            flags[row] = values.get(row).equals("true");
        }
        return flags;
    }

    Classification classes(int place) {
        return Classification.of(texts.get(place));
    }

    double[] ones() {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }
}
