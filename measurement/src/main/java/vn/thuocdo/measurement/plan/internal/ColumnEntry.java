package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Node;

/**
 * One line under {@code columns} or {@code questions}.
 *
 * @param code of the item or question
 * @param recodes its own; absent where it takes those of the plan
 * @param text of an item of a template
 * @param scale of an item of a template
 * @param formula of an item of a template
 */
record ColumnEntry(
        Located<String> code,
        Located<String> column,
        @Nullable List<RecodeEntry> recodes,
        boolean reversed,
        @Nullable Bilingual text,
        @Nullable Located<String> scale,
        @Nullable Formula formula) {

    static ColumnEntry read(Located<String> code, Node node) {
        if (node.isScalar()) {
            return new ColumnEntry(code, node.name(), null, false, null, null, null);
        }
        return node.fields(fields -> {
            var column = fields.required("column", Node::name);
            var recodes = fields.optional("recode", RecodeEntry::read);
            var reversed = fields.optional("reversed", Node::truth, false);
            var text = fields.optional("text", Bilingual::readEither);
            var scale = fields.optional("scale", Node::name);
            var formula = fields.optional("item-score", Formula::read);
            return new ColumnEntry(
                    code,
                    column.get(),
                    recodes.get().orElse(null),
                    reversed.get(),
                    text.get().orElse(null),
                    scale.get().orElse(null),
                    formula.get().orElse(null));
        });
    }

    /** The same, taking none of the plan's recodes: 99 may be a way of not answering, but also a number of days. */
    ColumnEntry withOwnRecodes() {
        return new ColumnEntry(code, column, recodes == null ? List.of() : recodes, reversed, text, scale, formula);
    }

    /** Whether it says what an item is, as only a template lets a plan do. */
    boolean describesItem() {
        return text != null || scale != null || formula != null;
    }
}
