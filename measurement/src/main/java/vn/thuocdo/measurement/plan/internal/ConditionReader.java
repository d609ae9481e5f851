package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import vn.thuocdo.measurement.plan.Condition;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads {@code {column: …, in: […]}} and its kin. */
final class ConditionReader {

    private ConditionReader() {}

    static Condition read(Node node) {
        return node.fields(ConditionReader::condition);
    }

    private static Condition condition(Fields fields) {
        var column = fields.required("column", Node::name);
        var in = fields.optional("in", node -> node.oneOrMore(Node::name));
        var notIn = fields.optional("not-in", node -> node.oneOrMore(Node::name));
        var least = fields.optional("at-least", Node::number);
        var most = fields.optional("at-most", Node::number);
        var filled = fields.optional("filled", Node::truth);
        var isRange = fields.has("at-least") || fields.has("at-most");
        var kinds = List.of(fields.has("in"), fields.has("not-in"), fields.has("filled"), isRange);
        if (kinds.stream().filter(kind -> kind).count() != 1) {
            throw fields.problems().refuse(fields.position(), Message.of(ConditionReader.class, "one-condition"));
        }
        if (isRange) {
            return new Condition.Within(
                    column.get(), least.get().orElse(null), most.get().orElse(null));
        }
        if (fields.has("filled")) {
            return new Condition.Filled(column.get(), filled.get().orElseThrow());
        }
        var negated = fields.has("not-in");
        return new Condition.OneOf(column.get(), (negated ? notIn : in).get().orElseThrow(), negated);
    }
}
