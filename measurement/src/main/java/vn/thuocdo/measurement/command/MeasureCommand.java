package vn.thuocdo.measurement.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.data.DataRefused;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.measure.PlanRefused;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.report.Reports;
import vn.thuocdo.measurement.report.wording.Notices;
import vn.thuocdo.measurement.report.wording.Wording;

/** {@code thuocdo measure plan.yaml --out DIR}: carries out a plan and writes its indices. */
@Command(name = "measure")
public final class MeasureCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "PLAN")
    Path plan;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out;

    @Override
    public Integer call() throws SQLException, IOException {
        var texts = CommandTexts.of(spec);
        OutFolder.obstacle(out).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), texts.get("out.obstacle", out, obstacle));
        });
        var err = spec.commandLine().getErr();
        var software = String.join(" ", spec.root().version());
        try (var progress = Progress.onTerminal()) {
            progress.show(texts.get("measure.reading", plan));
            var read = Plan.read(plan, new Methods());
            progress.show(texts.get("measure.measuring", read.heading().title()));
            var found = new MeasurePlan(read, DatabaseSettings.usual(), software).measure();
            var files = Reports.write(found, out, language(read, texts));
            spec.commandLine().getOut().println(headline(found, texts));
            files.forEach(file -> spec.commandLine().getOut().println(texts.get("measure.files", file)));
            new Notices(Wording.in(texts.language())).of(found.design()).forEach(err::println);
            return ExitCode.OK;
        } catch (DataRefused refused) {
            err.println(refused.text(texts.language().locale()));
        } catch (PlanRefused refused) {
            err.println(refused.text(texts.language().locale()));
        }
        return ExitCode.SOFTWARE;
    }

    /** The language of the results: the plan's, else that of whoever asks. */
    private static Language language(Plan plan, Texts texts) {
        var locale = plan.heading().language();
        return locale == null
                ? texts.language()
                : Language.of(locale.getLanguage()).orElse(texts.language());
    }

    private static String headline(IndexSet found, Texts texts) {
        return switch (found.overall().cell(found.root())) {
            case Cell.Estimated figure ->
                texts.get("measure.found", found.title(), figure.value(), (figure.high() - figure.low()) / 2);
            case Cell.NoResult _ -> texts.get("measure.items", found.title());
        };
    }
}
