package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.engine.DuckDbEngine;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.engine.TotalsRequest;
import vn.thuocdo.measurement.engine.TotalsSample;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.Stage;
import vn.thuocdo.statistics.design.SurveyDesign;
import vn.thuocdo.statistics.estimation.Mean;

/**
 * One piece of work, done twice in a process of its own, so that its memory is its own: {@code scan}, {@code engine},
 * {@code replicates} or {@code plan}, then the file it is about. Prints the seconds of the first call and of the
 * second; of the second also the seconds of processors, and those by the clock that went into estimates.
 */
final class InProcess {

    private InProcess() {}

    public static void main(String... arguments) throws SQLException, IOException {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "scan" -> twice(() -> scan(file));
            case "engine" -> twice(() -> engine(file, Path.of(arguments[2]), false));
            case "replicates" -> twice(() -> engine(file, Path.of(arguments[2]), true));
            case "plan" -> twice(() -> plan(file));
            default -> throw new IllegalArgumentException("no work called " + arguments[0]);
        }
    }

    private interface Work {
        /** The seconds that went into estimates, where they are told apart. */
        double run() throws SQLException, IOException;
    }

    private static void twice(Work work) throws SQLException, IOException {
        var processor = 0.0;
        var estimates = 0.0;
        for (var call = 0; call < 2; call++) {
            var before = processorSeconds();
            var start = System.nanoTime();
            estimates = work.run();
            System.out.printf(Locale.ROOT, "%.4f%n", secondsSince(start));
            processor = processorSeconds() - before;
        }
        System.out.printf(Locale.ROOT, "%.4f%n%.4f%n", processor, estimates);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    /** The floor: DuckDB reads every column once and adds it up, without domains or design. */
    private static double scan(Path file) throws SQLException {
        var sums =
                GeneratedSurvey.items().stream().map("sum(w * %s)"::formatted).collect(Collectors.joining(", "));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(distinct st), count(distinct psu), count(distinct dom), %s from '%s'"
                                .formatted(sums, file))) {
            result.next();
        }
        return 0;
    }

    /** From Parquet to the mean and the standard error of each item in each domain, which are written to a file. */
    private static double engine(Path file, Path estimates, boolean replicated) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            var totals = new DuckDbEngine(connection).sum(request(file));
            var start = System.nanoTime();
            var replicates = Optional.of(totals.stages().getFirst())
                    .filter(stage -> replicated)
                    .map(InProcess::raoWu);
            Files.write(estimates, lines(new TotalsSample(totals, LonelyPsu.ADJUST, false, replicates)));
            return secondsSince(start);
        }
    }

    /** 200 replicates of the units. */
    private static TotalsSample.UnitReplicates raoWu(Stage stage) {
        var ones = new double[stage.units()];
        Arrays.fill(ones, 1);
        var strata = Arrays.stream(stage.stratum()).mapToObj(stage.labels()::get);
        var design = SurveyDesign.of(ones.length)
                .weights(ones)
                .strata(Classification.of(strata.toList()))
                .build();
        var made = Replication.raoWu(design, 200, 1);
        var multipliers = new double[ones.length][200];
        for (var r = 0; r < 200; r++) {
            for (var unit = 0; unit < ones.length; unit++) {
                multipliers[unit][r] = made.weights(r)[unit];
            }
        }
        return new TotalsSample.UnitReplicates(multipliers, made.scale());
    }

    private static TotalsRequest request(Path file) {
        var items = GeneratedSurvey.items().stream()
                .map(item -> new TotalsRequest.ScoredItem(item, item, 1, 1, 5))
                .toList();
        var design = new TotalsRequest.DesignColumns(
                List.of("st"), List.of("psu"), List.of(), TotalsRequest.PopulationKind.SIZES, false);
        return new TotalsRequest(
                "read_parquet('%s')".formatted(file),
                "true",
                items,
                Optional.of("w"),
                design,
                List.of(new TotalsRequest.DomainColumns("dom", List.of("dom"))));
    }

    private static List<String> lines(Sample sample) {
        var means = Mean.quotients(GeneratedSurvey.items());
        var domains = sample.breakdowns().getFirst();
        var lines = new ArrayList<String>();
        IntStream.range(0, domains.size())
                .parallel()
                .mapToObj(d -> {
                    var figures = sample.figures(new Sample.Place(0, d), means);
                    var domain = domains.values().get(d).getFirst();
                    return IntStream.range(0, GeneratedSurvey.ITEMS)
                            .mapToObj(i -> domain + "," + means.terms().get(i) + "," + figures.values()[i] + ","
                                    + Math.sqrt(figures.variances()[i]))
                            .toList();
                })
                .toList()
                .forEach(lines::addAll);
        return lines;
    }

    private static double plan(Path file) throws SQLException, IOException {
        var plan = Plan.read(file, new Methods());
        var found = new MeasurePlan(plan, DatabaseSettings.usual(), "benchmark").measure();
        if (found.breakdowns().getFirst().domains().isEmpty()) {
            throw new IllegalStateException("no domains in " + file);
        }
        return 0;
    }
}
