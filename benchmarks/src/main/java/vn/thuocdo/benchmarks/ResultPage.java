package vn.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of results: the machine, a line for each size, and how far R and we lie apart. */
final class ResultPage {

    private ResultPage() {}

    static String of(Machine machine, List<IndexBenchmark.Result> results) {
        var page = new StringBuilder("""
                # 22 items × 700 domains with standard errors, from Parquet

                %s.

                Seconds in process: first call / second call. Command: from the start of `./thuocdo measure` to its \
                end, files written. Memory: the most a process had resident (GiB). R: `svydesign` + `svyby(svymean)`, \
                data already in memory, so reading is not counted for R and is counted for us.

                | rows | bare scan | engine | plan | plan, 200 Rao–Wu | command | R survey | R / ours |
                |---|---|---|---|---|---|---|---|
                """.formatted(machine.sentence()));
        results.forEach(result -> page.append(line(result)));
        page.append("""

                | rows | memory: engine | plan | 200 Rao–Wu | command | R |
                |---|---|---|---|---|---|
                """);
        results.forEach(result -> page.append(memory(result)));
        page.append('\n');
        results.forEach(result -> result.agreement()
                .ifPresent(agreement -> page.append(String.format(
                        Locale.ROOT,
                        "%,d rows: %,d estimates compared with R; greatest relative difference"
                                + " %.1e of a mean, %.1e of an SE.%n",
                        result.rows(),
                        agreement.estimates(),
                        agreement.value(),
                        agreement.error()))));
        return page.toString();
    }

    private static String line(IndexBenchmark.Result result) {
        var r = result.survey().map(survey -> survey.number(0) + survey.number(1));
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %.2f | %s | %s |%n",
                result.rows(),
                calls(result.scan()),
                calls(result.engine()),
                calls(result.plan()),
                calls(result.replicates()),
                result.command().seconds(),
                number("%.2f", r),
                number("%.0f", r.map(seconds -> seconds / result.engine().number(1))));
    }

    private static String memory(IndexBenchmark.Result result) {
        return String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.2f | %.2f | %s |%n",
                result.rows(),
                result.engine().peakGibibytes(),
                result.plan().peakGibibytes(),
                result.replicates().peakGibibytes(),
                result.command().peakGibibytes(),
                number("%.2f", result.survey().map(ChildProcess::peakGibibytes)));
    }

    private static String calls(ChildProcess process) {
        return String.format(Locale.ROOT, "%.2f / %.2f", process.number(0), process.number(1));
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
