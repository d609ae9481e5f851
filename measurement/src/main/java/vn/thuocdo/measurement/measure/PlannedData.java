package vn.thuocdo.measurement.measure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.data.ColumnKind;
import vn.thuocdo.measurement.data.DataFile;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.data.DecimalMark;
import vn.thuocdo.measurement.data.Format;
import vn.thuocdo.measurement.data.Separator;
import vn.thuocdo.measurement.data.Table;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.PopulationKind;
import vn.thuocdo.measurement.plan.Condition;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;

/** The data of a plan, loaded: one relation over all its files, and the plan's words as SQL on it. */
final class PlannedData {

    /** The wave a row belongs to, where each wave has a file of its own. */
    static final String WAVE = "#wave";

    /** Tells rows apart, whatever file they come from. */
    static final String ROW = "#row";

    /** The weight that population sizes give, where the plan names no column of weights. */
    private static final String WEIGHT = "#weight";

    private static final String RELATION = "sample";

    private final Plan plan;
    private final ColumnsUsed used;
    private final List<Table> tables;
    private final List<ItemScoring> scorings;

    private PlannedData(Plan plan, ColumnsUsed used, List<Table> tables, List<ItemScoring> scorings) {
        this.plan = plan;
        this.used = used;
        this.tables = tables;
        this.scorings = scorings;
    }

    /**
     * @throws vn.thuocdo.measurement.data.DataRefused if a file cannot be taken as it is
     */
    static PlannedData load(Database database, Plan plan) throws SQLException {
        var used = ColumnsUsed.by(plan);
        var tables = new ArrayList<Table>();
        for (var file : plan.rows().files()) {
            tables.add(database.load("file_" + tables.size(), file(plan, file), used.columns()));
        }
        var scorings = plan.rows().items().stream()
                .map(item -> ItemScoring.of(
                        item, plan.method().applied(), used.kind(item.column().value())))
                .toList();
        var data = new PlannedData(plan, used, List.copyOf(tables), scorings);
        try (var statement = database.connection().createStatement()) {
            statement.execute("create or replace view loaded as " + data.union());
            statement.execute(
                    "create or replace view %s as select *%s from loaded".formatted(RELATION, data.weightColumn()));
        }
        return data;
    }

    private static DataFile file(Plan plan, vn.thuocdo.measurement.plan.DataFile file) {
        var path = plan.resolve(file.path().value());
        return switch (file) {
            case vn.thuocdo.measurement.plan.DataFile.Parquet _ ->
                DataFile.of(path).in(Format.PARQUET);
            case vn.thuocdo.measurement.plan.DataFile.Csv csv ->
                new DataFile(
                        path,
                        Format.CSV,
                        separator(csv.separator()),
                        encoding(csv.encoding()),
                        switch (csv.decimal()) {
                            case POINT -> DecimalMark.POINT;
                            case COMMA -> DecimalMark.COMMA;
                        },
                        csv.blanks());
        };
    }

    private static @Nullable Separator separator(@Nullable Character character) {
        for (var separator : Separator.values()) {
            if (character != null && separator.character() == character) {
                return separator;
            }
        }
        return null;
    }

    private static @Nullable Charset encoding(vn.thuocdo.measurement.plan.DataFile.@Nullable Encoding encoding) {
        return switch (encoding) {
            case null -> null;
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> StandardCharsets.UTF_16;
            case WINDOWS_1258 -> Charset.forName("windows-1258");
        };
    }

    private String union() {
        var parts = new ArrayList<String>();
        for (var i = 0; i < tables.size(); i++) {
            var wave = plan.rows().files().get(i).wave();
            parts.add("select *, %s as %s, %d * 1000000000000 + %s as %s from %s%s"
                    .formatted(
                            wave == null ? "cast(null as varchar)" : Sql.text(wave.value()),
                            Sql.name(WAVE),
                            i,
                            Sql.name(Table.PLACE),
                            Sql.name(ROW),
                            tables.get(i).sql(),
                            dropped()));
        }
        return String.join(" union all ", parts);
    }

    private String dropped() {
        return plan.rows().drop().isEmpty()
                ? ""
                : " where not "
                        + plan.rows().drop().stream()
                                .map(this::condition)
                                .collect(Collectors.joining(" or ", "(", ")"));
    }

    String condition(Condition condition) {
        return Sql.condition(condition, kind(condition.column().value()));
    }

    ColumnKind kind(String column) {
        return used.kind(column);
    }

    String relation() {
        return RELATION;
    }

    List<Table> tables() {
        return tables;
    }

    List<ItemScoring> scorings() {
        return scorings;
    }

    /** The condition on rows that count. */
    String eligible() {
        return Sql.and(plan.rows().eligible().stream().map(this::condition).toList());
    }

    Optional<String> weight() {
        if (hasWeightFromSizes()) {
            return Optional.of(Sql.name(WEIGHT));
        }
        return Optional.ofNullable(plan.design().weights()).map(column -> Sql.name(column.value()));
    }

    private String weightColumn() {
        return hasWeightFromSizes()
                ? ", %s as %s".formatted(SizeWeights.sql(design(), Waves.drawnApart(plan)), Sql.name(WEIGHT))
                : "";
    }

    private boolean hasWeightFromSizes() {
        return plan.design().weights() == null
                && plan.design() instanceof Design.Sampled sampled
                && sampled.population() != null;
    }

    /** The design's columns; a design with replicate weights has no other. */
    DesignColumns design() {
        return switch (plan.design()) {
            case Design.Replicated _ -> DesignColumns.simple();
            case Design.Sampled sampled -> sampled(sampled);
        };
    }

    private static DesignColumns sampled(Design.Sampled sampled) {
        var strata = sampled.strata().stream()
                .map(stage -> stage.isEmpty() ? "'all'" : Sql.joined(names(stage)))
                .toList();
        var clusters = new ArrayList<>(sampled.clusters().stream()
                .map(column -> Sql.joined(names(List.of(column))))
                .toList());
        var population = sampled.population();
        var columns = population == null
                ? List.<String>of()
                : population.columns().stream()
                        .map(column -> Sql.name(column.value()))
                        .toList();
        if (clusters.isEmpty() && population != null && population.kind() == Design.Population.Kind.PROBABILITIES) {
            clusters.add(Sql.name(ROW));
        }
        return new DesignColumns(
                strata.stream().allMatch("'all'"::equals) ? List.of() : strata,
                clusters,
                columns,
                population == null
                        ? PopulationKind.SIZES
                        : PopulationKind.valueOf(population.kind().name()),
                sampled.nested());
    }

    static List<String> names(List<Located<String>> columns) {
        return columns.stream().map(Located::value).toList();
    }

    /** Where in the file of a row its record stands, for messages. */
    Message place(long row) {
        var table = tables.get((int) (row / 1_000_000_000_000L));
        var file = table.file().path();
        return switch (table.at(row % 1_000_000_000_000L)) {
            case vn.thuocdo.measurement.data.Place.Row number ->
                PlanProblem.message("place-row", file, number.number());
            case vn.thuocdo.measurement.data.Place.Line line ->
                PlanProblem.message("place", file + ":" + line.number());
            case vn.thuocdo.measurement.data.Place.Character character ->
                PlanProblem.message("place", file + ":" + character.line() + ":" + character.position());
            case vn.thuocdo.measurement.data.Place.WholeFile _ -> PlanProblem.message("place", file);
        };
    }
}
