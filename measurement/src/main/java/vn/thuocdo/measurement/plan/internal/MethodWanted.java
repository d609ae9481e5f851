package vn.thuocdo.measurement.plan.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Question;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Node;

/**
 * The method a plan asks for and what it changes in it, before the plan's items are known.
 *
 * @param scale for a template: of items that have none of their own
 * @param scales the plan's own, for a template or the plan's own questions
 * @param questions the plan's own, beside the method's
 * @param formula instead of the method's
 * @param tree instead of the method's, not yet read
 */
record MethodWanted(
        Located<String> name,
        Method published,
        @Nullable Located<String> scale,
        List<Scale> scales,
        List<Question> questions,
        @Nullable Formula formula,
        @Nullable Node tree) {

    static MethodWanted read(Node node, Path plan, Methods methods) {
        if (node.isScalar()) {
            return new MethodWanted(node.name(), method(node, plan, methods), null, List.of(), List.of(), null, null);
        }
        return node.fields(fields -> {
            var published = fields.required("name", each -> new Named(each.name(), method(each, plan, methods)));
            var scale = fields.optional("scale", Node::name);
            var scales = fields.list("scales", each -> Scale.read(each, List::of));
            var questions = fields.list(
                    "questions",
                    each -> Question.read(
                            each, List::of, () -> codes(published.get().method(), scales.get())));
            var formula = fields.optional("item-score", Formula::read);
            var tree = fields.optional("tree", each -> each);
            return new MethodWanted(
                    published.get().name(),
                    published.get().method(),
                    scale.get().orElse(null),
                    scales.get(),
                    questions.get(),
                    formula.get().orElse(null),
                    tree.get().orElse(null));
        });
    }

    private static List<String> codes(Method method, List<Scale> scales) {
        return Stream.concat(method.scales().stream(), scales.stream())
                .map(Scale::code)
                .toList();
    }

    private record Named(Located<String> name, Method method) {}

    private static Method method(Node node, Path plan, Methods methods) {
        var name = node.text();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            try {
                return methods.read(plan.resolveSibling(name));
            } catch (FileRefused refused) {
                throw node.problems().refuse(refused);
            }
        }
        var known = Known.in(methods.codes(), node.name(), node.problems(), MethodWanted.class, "unknown-method");
        return methods.find(known).orElseThrow();
    }
}
