package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From a Parquet file to the finished table of 22 items × 700 domains with standard errors: ours, R's, the bare scan
 * of the file below which nobody can be. Each is run in a process of its own.
 *
 * <p>Arguments: the checkout, then the numbers of rows.
 */
public final class IndexBenchmark {

    /** R needs 80 seconds and 8 GB for a million rows, and fails at ten. */
    private static final long MOST_FOR_R = 1_000_000;

    private final Path checkout;
    private final Path folder;

    private IndexBenchmark(Path checkout) {
        this.checkout = checkout;
        this.folder = checkout.resolve("benchmarks/target/index");
    }

    public static void main(String... arguments) throws SQLException, IOException, InterruptedException {
        var checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
        var sizes = Arrays.stream(arguments).skip(1).map(Long::parseLong).toList();
        var machine = Machine.here();
        var benchmark = new IndexBenchmark(checkout);
        var results = new ArrayList<Result>();
        for (var rows : sizes) {
            System.out.printf("%,d rows …%n", rows);
            results.add(benchmark.measure(rows));
        }
        System.out.println("draw …");
        var draw = java(DrawBenchmark.class, List.of());
        var stored = java(StoredDrawBenchmark.class, List.of());
        System.out.println("import …");
        var load = java(ImportBenchmark.class, List.of());
        System.out.println("answers …");
        var answers = java(AnswerBenchmark.class, List.of("600"));
        System.out.println("demo …");
        var demo = java(DemoBenchmark.class, List.of(checkout.toString()));
        var others = new ResultPage.Others(draw, stored, load, answers, demo);
        var page = ResultPage.of(machine, results, others);
        System.out.print(page);
        System.out.println(ResultPage.write(page, checkout.resolve("benchmarks/results")));
    }

    /**
     * What was measured at one size.
     *
     * @param survey R's time to declare the design and to estimate, where R ran
     */
    record Result(
            long rows,
            ChildProcess scan,
            ChildProcess engine,
            ChildProcess replicated,
            ChildProcess plan,
            ChildProcess replicatedPlan,
            ChildProcess command,
            Optional<ChildProcess> survey,
            Optional<Agreement> agreement) {}

    private Result measure(long rows) throws SQLException, IOException, InterruptedException {
        var survey = new GeneratedSurvey(rows, folder);
        survey.generate();
        var parquet = survey.parquet().toString();
        var ours = folder.resolve("ours-%d.csv".formatted(rows));
        var plan = plan(survey, "plan", "");
        var replicates = plan(survey, "replicates", "replicates: {method: rao-wu, count: 200, seed: 1}\n");
        var scan = inProcess("scan", parquet);
        var engine = inProcess("engine", parquet, ours.toString());
        var replicated = inProcess(
                "replicates", parquet, folder.resolve("ours-replicated.csv").toString());
        var planned = inProcess("plan", plan.toString());
        var replicatedPlan = inProcess("plan", replicates.toString());
        var out = folder.resolve("out-" + rows).toString();
        var command = ChildProcess.run(
                List.of(checkout.resolve("thuocdo").toString(), "measure", plan.toString(), "--out", out));
        var theirs = folder.resolve("survey-r-%d.csv".formatted(rows));
        var r = survey(survey, theirs);
        var agreement = r.isEmpty() ? Optional.<Agreement>empty() : Optional.of(Agreement.between(ours, theirs));
        return new Result(rows, scan, engine, replicated, planned, replicatedPlan, command, r, agreement);
    }

    private Path plan(GeneratedSurvey survey, String name, String more) throws IOException {
        var file = folder.resolve("%s-%d.yaml".formatted(name, survey.rows()));
        return Files.writeString(file, """
                title: Benchmark
                simulated: true
                method: {name: likert, item-score: POINTS}
                data: %s
                columns: {%s}
                design: {strata: st, clusters: psu, weights: w}
                domains: dom
                suppression: {minimum-n: 0, homogeneous: false}
                %s""".formatted(
                        survey.parquet().getFileName(),
                        String.join(
                                ", ",
                                GeneratedSurvey.items().stream()
                                        .map(item -> "%s: %s".formatted(item, item))
                                        .toList()),
                        more));
    }

    private static ChildProcess inProcess(String... work) throws IOException, InterruptedException {
        return java(InProcess.class, List.of(work));
    }

    /** As {@code thuocdo} does: huge pages where the system has them. */
    private static List<String> hugePages() throws IOException {
        var file = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        var has = Files.exists(file) && !Files.readString(file).contains("[never]");
        return has ? List.of("-XX:+UseTransparentHugePages") : List.of();
    }

    private static ChildProcess java(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(hugePages());
        command.add(main.getName());
        command.addAll(arguments);
        return ChildProcess.run(command);
    }

    /** R's survey on the same rows, where it is installed. */
    private Optional<ChildProcess> survey(GeneratedSurvey survey, Path estimates)
            throws SQLException, IOException, InterruptedException {
        if (survey.rows() > MOST_FOR_R || !hasSurvey()) {
            return Optional.empty();
        }
        survey.exportCsv();
        var script = checkout.resolve("benchmarks/survey.R").toString();
        return Optional.of(ChildProcess.run(
                List.of("Rscript", "--vanilla", script, survey.csv().toString(), estimates.toString())));
    }

    private static boolean hasSurvey() throws InterruptedException {
        try {
            ChildProcess.run(List.of("Rscript", "-e", "library(survey)"));
            return true;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
