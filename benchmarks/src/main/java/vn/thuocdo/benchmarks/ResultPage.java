package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of results: the machine, a line for each size, how far R and we lie apart, draws, import and demo. */
final class ResultPage {

    private static final String HEAD = """
        # 22 items × 700 domains with standard errors, from Parquet

        %s.%s

        Seconds in process: first call / second call / processors' time of the second. Command: from the start \
        of `./thuocdo measure` to its end, files written. R: `svydesign` + `svyby(svymean)`, data already in \
        memory, so reading is not counted for R and is counted for us.

        | rows | bare scan | engine | engine, 200 Rao–Wu | plan | plan, 200 Rao–Wu | command | R survey |
        |---|---|---|---|---|---|---|---|
        """;

    private ResultPage() {}

    /** What is measured besides the index: draws in memory and stored, an import, answers, the demonstration. */
    record Others(ChildProcess draw, ChildProcess stored, ChildProcess load, ChildProcess answers, ChildProcess demo) {}

    static String of(Machine machine, List<IndexBenchmark.Result> results, Others others) {
        var work = machine.isBusy() ? " Other work ran on it at the same time." : "";
        var page = new StringBuilder(HEAD.formatted(machine.sentence(), work));
        results.forEach(result -> page.append(line(result)));
        page.append("""

                Ratios. The kernel is what comes after the data are read or summed: `svyby` there, estimates and
                errors here.

                | rows | engine / bare scan | R / engine | R / engine, processors' time | `svyby` / kernel |
                |---|---|---|---|---|
                """);
        results.forEach(result -> page.append(ratios(result)));
        page.append("""

                The most memory a process had resident, GiB.

                | rows | engine | engine, 200 Rao–Wu | plan | plan, 200 Rao–Wu | command | R |
                |---|---|---|---|---|---|---|
                """);
        results.forEach(result -> page.append(memory(result)));
        page.append('\n');
        results.forEach(result -> result.agreement().ifPresent(agreement -> page.append(sentence(result, agreement))));
        return page.append(sections(others)).toString();
    }

    private static String sections(Others others) {
        return section("The draw", others.draw().lines())
                + section("The draw from the database", figures(others.stored()))
                + section("The import", figures(others.load()))
                + section("Answers", others.answers().lines())
                + section("The demonstration, from its start", others.demo().lines());
    }

    private static String section(String title, List<String> lines) {
        return "\n# %s\n\n```\n%s\n```\n".formatted(title, String.join("\n", lines));
    }

    /** Without what the server says of its start. */
    private static List<String> figures(ChildProcess load) {
        return load.lines().stream()
                .filter(line -> line.contains(" MiB heap ") || line.contains(" by the clock "))
                .toList();
    }

    private static String sentence(IndexBenchmark.Result result, Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%,d rows: %,d estimates compared with R; greatest relative difference "
                        + "%.1e of a mean, %.1e of an SE.%n",
                result.rows(),
                agreement.estimates(),
                agreement.value(),
                agreement.error());
    }

    private static String line(IndexBenchmark.Result result) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %s | %.2f | %s |%n",
                result.rows(),
                calls(result.scan()),
                calls(result.engine()),
                calls(result.replicated()),
                calls(result.plan()),
                calls(result.replicatedPlan()),
                result.command().seconds(),
                number("%.2f", survey(result)));
    }

    private static String ratios(IndexBenchmark.Result result) {
        var engine = result.engine();
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %s | %s | %s |%n",
                result.rows(),
                engine.number(1) / result.scan().number(1),
                number("%.0f", survey(result).map(seconds -> seconds / engine.number(1))),
                number("%.0f", result.survey().map(r -> r.number(2) / engine.number(2))),
                number("%.0f", result.survey().map(r -> r.number(1) / engine.number(3))));
    }

    private static Optional<Double> survey(IndexBenchmark.Result result) {
        return result.survey().map(survey -> survey.number(0) + survey.number(1));
    }

    private static String memory(IndexBenchmark.Result result) {
        return String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %s |%n",
                result.rows(),
                result.engine().peakGibibytes(),
                result.replicated().peakGibibytes(),
                result.plan().peakGibibytes(),
                result.replicatedPlan().peakGibibytes(),
                result.command().peakGibibytes(),
                number("%.2f", result.survey().map(ChildProcess::peakGibibytes)));
    }

    private static String calls(ChildProcess process) {
        return String.format(
                Locale.ROOT, "%.2f / %.2f / %.2f", process.number(0), process.number(1), process.number(2));
    }

    private static String number(String format, Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, format, value)).orElse("–");
    }

    /** Writes the page as {@code <date>.md}; one of the same day is replaced. */
    static Path write(String page, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(LocalDate.now(Clock.systemDefaultZone()) + ".md"), page);
    }
}
