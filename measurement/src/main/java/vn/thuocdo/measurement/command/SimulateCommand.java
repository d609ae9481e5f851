package vn.thuocdo.measurement.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.simulate.SimulatedFiles;
import vn.thuocdo.measurement.simulate.Simulation;

/** {@code thuocdo simulate --out DIR}: writes the forms of a province that is not, and the plan that measures it. */
@Command(name = "simulate")
public final class SimulateCommand implements Callable<Integer> {

    /** Dossiers drawn each year where the call does not say otherwise. */
    static final int USUAL_DRAWN = 12_000;

    /** The seed where the call does not say otherwise. */
    static final long USUAL_SEED = 2026;

    @Spec
    CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of(".");

    @Option(names = "--seed", paramLabel = "N")
    long seed = USUAL_SEED;

    @Option(names = "--drawn", paramLabel = "N")
    int drawn = USUAL_DRAWN;

    @Override
    public Integer call() throws IOException {
        var texts = CommandTexts.of(spec);
        if (drawn < 1 || drawn > Simulation.MOST_DRAWN) {
            throw new ParameterException(spec.commandLine(), texts.get("simulate.drawn", drawn, Simulation.MOST_DRAWN));
        }
        OutFolder.obstacle(out).ifPresent(obstacle -> {
            throw new ParameterException(spec.commandLine(), texts.get("out.obstacle", out, obstacle));
        });
        var plan = SimulatedFiles.write(Simulation.of(seed, drawn), out);
        spec.commandLine().getOut().println(texts.get("simulate.done", out));
        spec.commandLine().getOut().println(texts.get("simulate.next", plan, out.resolve("out")));
        return ExitCode.OK;
    }
}
