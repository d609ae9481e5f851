package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;

/**
 * What a plan says about columns, before anybody looks at the method.
 *
 * @param position of {@code columns}, or of the plan where it says nothing
 * @param pattern for the columns of items not listed; absent where all have to be
 * @param items listed one by one
 * @param questions listed one by one
 * @param recodes for items and questions without their own
 * @param notAsked codes of items without a column
 */
record ColumnsWanted(
        Position position,
        @Nullable Located<String> pattern,
        List<ColumnEntry> items,
        List<ColumnEntry> questions,
        List<RecodeEntry> recodes,
        List<Located<String>> notAsked) {

    /** In a pattern, the code of the item. */
    static final String ITEM = "{item}";

    /** Under {@code columns}, the pattern for all that is not listed there. */
    private static final String OTHERS = "others";

    static Supplier<ColumnsWanted> ask(Fields fields) {
        var named = new Columns(fields.position(), new Located<>(ITEM, fields.position()), List.of());
        var columns = fields.optional("columns", ColumnsWanted::columns, named);
        var questions = fields.optional("questions", ColumnsWanted::entries, List.<ColumnEntry>of());
        var recodes = fields.optional("recode", RecodeEntry::read, List.<RecodeEntry>of());
        var notAsked = fields.optional("not-asked", node -> node.oneOrMore(Node::name), List.<Located<String>>of());
        return fields.made(() -> new ColumnsWanted(
                columns.get().position(),
                columns.get().pattern(),
                columns.get().items(),
                questions.get(),
                recodes.get(),
                notAsked.get()));
    }

    private record Columns(Position position, @Nullable Located<String> pattern, List<ColumnEntry> items) {}

    private static Columns columns(Node node) {
        if (node.isScalar()) {
            return new Columns(node.position(), node.name(), List.of());
        }
        var items = entries(node);
        var pattern = items.stream()
                .filter(ColumnsWanted::isForOthers)
                .map(ColumnEntry::column)
                .findFirst()
                .orElse(null);
        return new Columns(
                node.position(),
                pattern,
                items.stream().filter(item -> !isForOthers(item)).toList());
    }

    private static boolean isForOthers(ColumnEntry entry) {
        return entry.code().value().equals(OTHERS);
    }

    private static List<ColumnEntry> entries(Node node) {
        return node.entries(ColumnEntry::read);
    }
}
