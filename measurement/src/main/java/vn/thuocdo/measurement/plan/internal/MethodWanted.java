package vn.thuocdo.measurement.plan.internal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Node;

/**
 * The method a plan asks for and what it changes in it, before the plan's items are known.
 *
 * @param scale for a template: of items that have none of their own
 * @param scales for a template: the plan's own
 * @param formula instead of the method's
 * @param tree instead of the method's, not yet read
 */
record MethodWanted(
        Located<String> name,
        Method published,
        @Nullable Located<String> scale,
        List<Scale> scales,
        @Nullable Formula formula,
        @Nullable Node tree) {

    static MethodWanted read(Node node, Path plan, Methods methods) {
        if (node.isScalar()) {
            return new MethodWanted(node.name(), method(node, plan, methods), null, List.of(), null, null);
        }
        return node.fields(fields -> {
            var published = fields.required("name", each -> new Named(each.name(), method(each, plan, methods)));
            var scale = fields.optional("scale", Node::name);
            var scales = fields.list("scales", each -> Scale.read(each, List::of));
            var formula = fields.optional("item-score", Formula::read);
            var tree = fields.optional("tree", each -> each);
            return new MethodWanted(
                    published.get().name(),
                    published.get().method(),
                    scale.get().orElse(null),
                    scales.get(),
                    formula.get().orElse(null),
                    tree.get().orElse(null));
        });
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
