package vn.thuocdo.measurement.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.conform.Conformance;

/** {@code thuocdo conform FOLDER…}: runs cases computed with R, one line for each that fails, then the count. */
@Command(name = "conform")
public final class ConformCommand implements Callable<Integer> {

    /** The folder of the checkout, set by the launcher: its golden data stand in for files a folder of cases lacks. */
    public static final String CHECKOUT = "thuocdo.checkout";

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*")
    List<Path> folders = List.of();

    @Option(names = "--data", paramLabel = "DIR")
    List<Path> elsewhere = new ArrayList<>();

    @Override
    public Integer call() {
        var texts = CommandTexts.of(spec);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        for (var folder : folders) {
            if (!Files.isDirectory(folder.resolve("cases"))) {
                throw new ParameterException(spec.commandLine(), texts.get("conform.no-cases", folder));
            }
        }
        var data = data();
        data.forEach(folder -> err.println(texts.get("conform.elsewhere", folder)));
        var result = new Conformance.Result(0, 0);
        for (var folder : folders) {
            result = result.plus(new Conformance()
                    .run(
                            folder,
                            data,
                            failure -> out.println(failure.text(texts.language().locale()))));
        }
        // These words are the same in both languages: scripts look for them.
        out.println("%d passed, %d failed".formatted(result.passed(), result.failed()));
        return result.failed() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Where data files are looked for that a folder lacks: as said in the call, else in the checkout. */
    private List<Path> data() {
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        var home = System.getProperty(CHECKOUT);
        if (home == null) {
            return List.of();
        }
        var golden = Path.of(home, "statistics", "src", "test", "resources", "golden", "data");
        return Files.isDirectory(golden) ? List.of(golden) : List.of();
    }
}
