package vn.thuocdo.measurement.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.draw.DrawPlanFile;
import vn.thuocdo.measurement.draw.FrameDraw;
import vn.thuocdo.measurement.draw.MethodWord;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.StratumDraw;
import vn.thuocdo.statistics.selection.StratumPlan;

/** Draws a sample that anybody with the frame, the plan and the seed can draw again. */
@Command(name = "draw")
public final class DrawCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FRAME")
    Path frame;

    @Option(names = "--seed", paramLabel = "HEX", required = true)
    String seed;

    @Option(names = "--plan", paramLabel = "PLAN")
    @Nullable
    Path plan;

    @Option(names = "--method", paramLabel = "METHOD")
    @Nullable
    MethodWord method;

    @Option(names = "--n", paramLabel = "N")
    @Nullable
    Integer size;

    @Option(names = "--reserves", paramLabel = "R")
    @Nullable
    Integer reserves;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        var texts = CommandTexts.of(spec);
        OutFolder.obstacle(out).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), texts.get("out.obstacle", out, obstacle));
        });
        var decides = seed(texts);
        try (var progress = Progress.onTerminal()) {
            var draw = new FrameDraw(frame, plan(texts), decides)
                    .into(out, units -> progress.show(texts.get("draw.reading", units)));
            progress.close();
            report(draw, texts);
            return ExitCode.OK;
        } catch (FileRefused refusal) {
            spec.commandLine().getErr().println(refusal.text(texts.language().locale()));
            return ExitCode.SOFTWARE;
        }
    }

    private Seed seed(Texts texts) {
        try {
            return new Seed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), texts.get("draw.seed.wrong", seed, seed.length()), e);
        }
    }

    private DrawPlanFile plan(Texts texts) {
        if (plan != null && (size != null || method != null || reserves != null)) {
            throw new ParameterException(spec.commandLine(), texts.get("draw.plan.twice"));
        }
        if (plan != null) {
            return DrawPlanFile.read(plan);
        }
        var n = size == null ? 0 : size;
        var r = reserves == null ? 0 : reserves;
        if (n < 1 || r < 0) {
            throw new ParameterException(spec.commandLine(), texts.get("draw.plan.missing"));
        }
        var word = method == null ? MethodWord.SRS : method;
        return DrawPlanFile.everywhere(new StratumPlan(word.method(), n, r), Position.wholeFile("--n " + n));
    }

    private void report(Draw draw, Texts texts) {
        var console = spec.commandLine().getOut();
        var units = draw.strata().stream().mapToLong(StratumDraw::population).sum();
        console.println(texts.get(
                "draw.done",
                draw.count(Status.CERTAIN) + draw.count(Status.MAIN),
                draw.count(Status.CERTAIN),
                draw.count(Status.RESERVE),
                units,
                draw.strata().size(),
                out.resolve("sample.csv")));
        var fewer = draw.strata().stream()
                .filter(stratum -> stratum.reserves().size() < stratum.plan().reserves())
                .count();
        if (fewer > 0) {
            console.println(texts.get("draw.fewer", fewer));
        }
        var sizeless = draw.strata().stream().mapToLong(StratumDraw::sizeless).sum();
        if (sizeless > 0) {
            console.println(texts.get("draw.sizeless", sizeless));
        }
    }
}
