package vn.thuocdo.measurement.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;

/** {@code thuocdo methods [NAME]}: the methods that come with the programme, or one of them in full. */
@Command(name = "methods")
public final class MethodsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1")
    @Nullable
    String name;

    @Override
    public Integer call() {
        var texts = Texts.of(spec);
        var out = spec.commandLine().getOut();
        var methods = new Methods();
        if (name == null) {
            methods.codes().forEach(code -> out.println(line(methods.find(code).orElseThrow(), texts)));
            return ExitCode.OK;
        }
        var found = methods.find(name);
        if (found.isEmpty()) {
            var known = String.join(", ", methods.codes());
            spec.commandLine().getErr().println(texts.get("error", texts.get("methods.unknown", name, known)));
            return ExitCode.USAGE;
        }
        show(found.get(), texts, out);
        return ExitCode.OK;
    }

    private static String line(Method method, Texts texts) {
        var decision = method.title().decision();
        return "%-14s %-10s %4d  %s%s"
                .formatted(
                        method.title().code(),
                        method.title().edition(),
                        method.items().size(),
                        method.title().name().text(texts.language().locale()),
                        decision == null ? "" : " (%s)".formatted(decision.number()));
    }

    private static void show(Method method, Texts texts, PrintWriter out) {
        var locale = texts.language().locale();
        out.println(method.title().name().text(locale));
        var decision = method.title().decision();
        if (decision != null) {
            out.println(texts.get(
                    "methods.decision", decision.number(), decision.body().text(locale)));
        }
        out.println(texts.get(
                "methods.score",
                method.score().formula().name(),
                method.minimumCount(),
                method.items().size()));
        var tree = method.tree();
        if (tree != null) {
            show(tree, 0, method, texts, out);
        }
        method.questions()
                .forEach(question -> out.println(texts.get(
                        "methods.question",
                        question.code(),
                        question.text().text(locale),
                        question.rows().size())));
        method.notes().forEach(note -> out.println(texts.get("methods.note", note.text(locale))));
    }

    private static void show(Group group, int depth, Method method, Texts texts, PrintWriter out) {
        var locale = texts.language().locale();
        out.println("%s%s  %s  [%s]%s"
                .formatted(
                        "  ".repeat(depth),
                        group.code(),
                        group.name().text(locale),
                        group.rule().code(),
                        flag(group.provenance().unverified(), texts)));
        group.parts().forEach(part -> show(part, depth + 1, method, texts, out));
        for (var code : group.items()) {
            method.item(code).ifPresent(item -> out.println(line(item, depth + 1, texts)));
        }
    }

    private static String line(Item item, int depth, Texts texts) {
        return "%s%s  %s%s"
                .formatted(
                        "  ".repeat(depth),
                        item.code(),
                        item.text().text(texts.language().locale()),
                        flag(item.provenance().unverified(), texts));
    }

    private static String flag(boolean unverified, Texts texts) {
        return unverified ? " " + texts.get("methods.unverified") : "";
    }
}
