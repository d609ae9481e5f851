package vn.thuocdo.measurement.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * The distinct combinations of the design's columns, each with its units: what the strata and units of every stage are
 * made from. Where every row is a unit of its own there is one combination for each stratum.
 */
final class DesignRows {

    private final TotalsRequest.DesignColumns columns;
    private final List<Stage> stages;
    private final List<int[]> units;

    private DesignRows(TotalsRequest.DesignColumns columns, List<Stage> stages, List<int[]> units) {
        this.columns = columns;
        this.stages = stages;
        this.units = units;
    }

    /**
     * @throws DesignRefused if a design column has missing values, a population is smaller than its sample or varies
     *     within a stratum, or a unit lies in two strata
     */
    static DesignRows read(DuckDBConnection connection, TotalsRequest request) throws SQLException {
        var design = request.design();
        var expressions = new ArrayList<>(design.strata());
        expressions.addAll(design.clusters());
        expressions.addAll(design.population());
        try (var statement = connection.createStatement()) {
            statement.execute(create(expressions, request.relation()));
            try (var result = statement.executeQuery("select * from design_row order by \"#code\"")) {
                return rowsAreUnits(design) ? ofRows(design, result) : ofClusters(design, result);
            }
        }
    }

    private static boolean rowsAreUnits(TotalsRequest.DesignColumns design) {
        return design.clusters().isEmpty();
    }

    private static String create(List<String> expressions, String relation) {
        var named = IntStream.range(0, expressions.size())
                .mapToObj(i -> "(%s) as \"#k%d\"".formatted(expressions.get(i), i))
                .collect(Collectors.joining(", "));
        var keys = IntStream.range(0, expressions.size())
                .mapToObj("\"#k%d\""::formatted)
                .collect(Collectors.joining(", "));
        var order = keys.isEmpty() ? "1" : keys;
        return """
                create or replace temp table design_row as
                select cast(row_number() over (order by %s) - 1 as integer) as "#code", *
                from (select %s count(*) as "#forms" from (select %s from %s as data) group by all)
                """.formatted(order, keys.isEmpty() ? "" : keys + ",", named.isEmpty() ? "1 as one" : named, relation);
    }

    private static DesignRows ofClusters(TotalsRequest.DesignColumns design, ResultSet result) throws SQLException {
        var rows = Combinations.read(design, result);
        var built = build(design, rows);
        var units = new ArrayList<int[]>();
        for (var stage = 0; stage < built.stages().size(); stage++) {
            units.add(built.units(stage));
        }
        return new DesignRows(design, built.stages(), units);
    }

    private static SurveyDesign build(TotalsRequest.DesignColumns design, Combinations rows) {
        var weights = new double[rows.count()];
        Arrays.fill(weights, 1);
        var builder = SurveyDesign.of(rows.count())
                .weights(weights)
                .strata(rows.classes(0, design.strata().size()))
                .clusters(rows.classes(design.strata().size(), design.clusters().size()))
                .nested(design.nested());
        var population = rows.numbers();
        try {
            if (!population.isEmpty()) {
                builder.population(
                        switch (design.kind()) {
                            case SIZES -> new FinitePopulation.Sizes(population);
                            case FRACTIONS -> new FinitePopulation.Fractions(population);
                            case PROBABILITIES -> new FinitePopulation.InclusionProbabilities(population);
                        });
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new DesignRefused(String.valueOf(e.getMessage()));
        }
    }

    /** One stage, whose units are not told apart: strata take their place. */
    private static DesignRows ofRows(TotalsRequest.DesignColumns design, ResultSet result) throws SQLException {
        var rows = Combinations.read(design, result);
        var strata = rows.count();
        var sampled = Arrays.stream(rows.forms()).mapToInt(Math::toIntExact).toArray();
        var population = new double[strata];
        var labels = new ArrayList<String>();
        for (var h = 0; h < strata; h++) {
            var size = rows.numbers().isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : rows.numbers().getFirst()[h];
            population[h] = design.kind() == TotalsRequest.PopulationKind.FRACTIONS
                            && !rows.numbers().isEmpty()
                    ? sampled[h] / size
                    : size;
            labels.add(rows.name(h));
        }
        if (labels.stream().distinct().count() < labels.size()) {
            throw new DesignRefused("the finite population varies within a stratum");
        }
        var itself = IntStream.range(0, strata).toArray();
        try {
            return new DesignRows(
                    design, List.of(Stage.first(new int[0], sampled, population, labels)), List.of(itself));
        } catch (IllegalArgumentException e) {
            throw new DesignRefused(String.valueOf(e.getMessage()));
        }
    }

    List<Stage> stages() {
        return stages;
    }

    /** The unit at a stage of a row with this combination; where rows are units, the stratum. */
    int unit(int stage, int combination) {
        return units.get(stage)[combination];
    }

    boolean rowsAreUnits() {
        return rowsAreUnits(columns);
    }

    String code() {
        return keyCount() == 0 ? "0" : "design_row.\"#code\"";
    }

    String join() {
        if (keyCount() == 0) {
            return "";
        }
        var expressions = new ArrayList<>(columns.strata());
        expressions.addAll(columns.clusters());
        expressions.addAll(columns.population());
        return "join design_row on "
                + IntStream.range(0, expressions.size())
                        .mapToObj(i -> "(%s) = design_row.\"#k%d\"".formatted(expressions.get(i), i))
                        .collect(Collectors.joining(" and "));
    }

    private int keyCount() {
        return columns.strata().size()
                + columns.clusters().size()
                + columns.population().size();
    }

    /** The combinations as they come from the database: names, then populations, then how many rows. */
    private record Combinations(List<List<String>> names, List<double[]> numbers, long[] forms) {

        static Combinations read(TotalsRequest.DesignColumns design, ResultSet result) throws SQLException {
            var named = design.strata().size() + design.clusters().size();
            var counted = design.population().size();
            var names = new ArrayList<List<String>>();
            var numbers = new ArrayList<double[]>();
            var forms = new ArrayList<Long>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var i = 0; i < named; i++) {
                    row.add(present(result.getString(i + 2), i < design.strata().size() ? "stratum" : "unit"));
                }
                names.add(row);
                var values = new double[counted];
                for (var i = 0; i < counted; i++) {
                    values[i] = result.getDouble(named + i + 2);
                }
                numbers.add(values);
                forms.add(result.getLong(named + counted + 2));
            }
            return new Combinations(
                    names,
                    transposed(numbers, counted),
                    forms.stream().mapToLong(Long::longValue).toArray());
        }

        private static String present(@org.jspecify.annotations.Nullable String name, String what) {
            if (name == null) {
                throw new DesignRefused("a row has no " + what);
            }
            return name;
        }

        private static List<double[]> transposed(List<double[]> rows, int width) {
            return IntStream.range(0, width)
                    .mapToObj(i -> rows.stream().mapToDouble(row -> row[i]).toArray())
                    .toList();
        }

        int count() {
            return names.size();
        }

        String name(int row) {
            return names.get(row).isEmpty() ? "all" : String.join(".", names.get(row));
        }

        Classification[] classes(int from, int count) {
            return IntStream.range(from, from + count)
                    .mapToObj(i -> Classification.of(
                            names.stream().map(row -> row.get(i)).toList()))
                    .toArray(Classification[]::new);
        }
    }
}
