package vn.thuocdo.measurement.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.yaml.Nearest;

/** {@code thuocdo methods [NAME]}: the methods that come with the programme, or one of them in full. */
@Command(name = "methods")
public final class MethodsCommand implements Callable<Integer> {

    private final Methods methods = new Methods();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1")
    @Nullable
    String name;

    @Override
    public Integer call() {
        var texts = CommandTexts.of(spec);
        if (name == null) {
            list(texts).forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return show(methods.read(Path.of(name)), texts);
        }
        var method = methods.find(name);
        return method.isPresent() ? show(method.get(), texts) : refuse(name, texts);
    }

    private int show(Method method, Texts texts) {
        new MethodText(method, texts).lines().forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private int refuse(String unknown, Texts texts) {
        var known = String.join(", ", methods.codes());
        var err = spec.commandLine().getErr();
        err.println(texts.get("error", texts.get("methods.unknown", unknown, known)));
        Nearest.to(unknown, methods.codes()).ifPresent(near -> err.println(texts.get("call.suggestion", near)));
        return ExitCode.USAGE;
    }

    private List<String> list(Texts texts) {
        var rows = methods.codes().stream()
                .map(code -> row(methods.find(code).orElseThrow(), texts))
                .toList();
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static List<String> row(Method method, Texts texts) {
        var decision = method.title().decision();
        return List.of(
                method.title().code(),
                method.title().edition(),
                method.isTemplate()
                        ? texts.get("methods.template")
                        : texts.get("methods.items", method.items().size()),
                decision == null ? "–" : decision.number(),
                method.title().name().text(texts.language().locale()));
    }

    private static String aligned(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            line.repeat(' ', widths[column] - row.get(column).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
