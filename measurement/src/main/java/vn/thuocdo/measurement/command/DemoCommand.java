package vn.thuocdo.measurement.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.report.Reports;
import vn.thuocdo.measurement.simulate.SimulatedFiles;
import vn.thuocdo.measurement.simulate.Simulation;

/** {@code thuocdo demo}: simulates a province, measures it, and shows the report. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = usualFolder(System.getenv());

    @Option(names = "--seed", paramLabel = "N")
    long seed = SimulateCommand.USUAL_SEED;

    @Override
    public Integer call() throws SQLException, IOException {
        var texts = CommandTexts.of(spec);
        OutFolder.obstacle(out).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), texts.get("out.obstacle", out, obstacle));
        });
        var console = spec.commandLine().getOut();
        console.println(texts.get("demo.folder", out));
        IndexSet found;
        try (var progress = Progress.onTerminal()) {
            progress.show(texts.get("demo.simulating"));
            if (out.equals(usualFolder(System.getenv()))) {
                Files.deleteIfExists(out.resolve("plan.yaml")); // of an older version; elsewhere it may be somebody's
            }
            var plan = SimulatedFiles.write(Simulation.of(seed, SimulateCommand.USUAL_DRAWN), out);
            progress.show(texts.get("demo.measuring"));
            var software = String.join(" ", spec.root().version());
            found = new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), software).measure();
            Reports.write(found, out.resolve("out"), texts.language());
        }
        headlines(found, texts, console);
        var report = out.resolve("out").resolve("report.html").toAbsolutePath().normalize();
        console.println(texts.get("demo.report", report.toUri()));
        open(report);
        return ExitCode.OK;
    }

    /** A folder for what can be made again: {@code thuocdo-demo} in the user's cache, or among temporary files. */
    static Path usualFolder(Map<String, String> environment) {
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        var home = Path.of(System.getProperty("user.home"), ".cache");
        if (!cache.isBlank()) {
            return Path.of(cache, "thuocdo-demo");
        }
        return Files.isWritable(home)
                ? home.resolve("thuocdo-demo")
                : Path.of(System.getProperty("java.io.tmpdir"), "thuocdo-demo");
    }

    private static void headlines(IndexSet found, Texts texts, PrintWriter console) {
        console.println(found.title());
        if (found.overall().cell(found.root()) instanceof Cell.Estimated figure) {
            console.println(texts.get(
                    "demo.index",
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.standardError(),
                    figure.answers()));
        }
        for (var difference : found.differences()) {
            var change = difference.changes().get(found.root().code());
            if (difference.code().equals("overall") && change != null) {
                console.println(
                        texts.get("demo.change", difference.from(), change.value(), change.low(), change.high()));
            }
        }
        var agencies = found.breakdowns().getFirst().domains();
        var ranked =
                agencies.stream().filter(agency -> agency.rank().isPresent()).count();
        console.println(texts.get("demo.agencies", agencies.size(), ranked, agencies.size() - ranked));
    }

    /** Shows the report where somebody sits in front of a desktop; what the desktop makes of it is not waited for. */
    private static void open(Path report) throws IOException {
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return;
        }
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        var display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        var opener = mac ? Path.of("/usr/bin/open") : Path.of("/usr/bin/xdg-open");
        if ((mac || display) && Files.isExecutable(opener)) {
            new ProcessBuilder(opener.toString(), report.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}
