package vn.thuocdo.measurement.plan.internal;

import vn.thuocdo.measurement.plan.ColumnList;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Design.ReplicateMethod;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads replicate weights that come with the data. */
final class ReplicateWeightsReader {

    private static final int MOST = 100_000;

    private ReplicateWeightsReader() {}

    static Design.Replicated read(Fields fields, Located<String> weights) {
        var pattern = fields.required("columns", node -> node);
        var count = fields.optional("count", node -> (int) node.wholeNumber(1, MOST), 0);
        var method = fields.required("method", node -> node.choice(ReplicateMethod.class));
        var rho = fields.optional("rho", node -> node.number(0, 0.999), 0.0);
        var scale = fields.optional("scale", Node::size);
        var scales = fields.list("scales", Node::size);
        var centre = fields.optional("centre", node -> node.choice(Design.Centre.class), Design.Centre.MEAN);
        var multipliers = fields.optional("multipliers", Node::truth, false);
        var columns = fields.made(() -> columns(pattern.get(), count.get()));
        var design = fields.made(() -> new Design.Replicated(
                weights,
                columns.get(),
                method.get(),
                rho.get(),
                scale.get().orElse(null),
                scales.get(),
                centre.get(),
                multipliers.get()));
        requireScale(fields, design.get());
        return design.get();
    }

    private static ColumnList columns(Node node, int count) {
        if (node.isList()) {
            return new ColumnList(node.oneOrMore(Node::name));
        }
        if (count == 0 || !node.text().contains(ColumnList.NUMBER)) {
            throw node.refuse(Message.of(ReplicateWeightsReader.class, "pattern-needs-number"));
        }
        return ColumnList.numbered(node.name(), count);
    }

    private static void requireScale(Fields fields, Design.Replicated design) {
        if (design.method() == ReplicateMethod.OTHER && design.scale() == null) {
            report(fields, "other-needs-scale");
        }
        if ((design.method() == ReplicateMethod.FAY) != fields.has("rho")) {
            report(fields, "rho-of-fay");
        }
        var replicates = design.columns().names().size();
        if (fields.has("scales") && design.scales().size() != replicates) {
            report(fields, "scale-of-each", replicates);
        }
    }

    private static void report(Fields fields, String key, Object... arguments) {
        fields.problems().report(fields.position(), Message.of(ReplicateWeightsReader.class, key, arguments));
    }
}
