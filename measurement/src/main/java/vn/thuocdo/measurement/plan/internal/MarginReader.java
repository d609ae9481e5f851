package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.function.Supplier;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads a margin: columns, and the sizes of their cells in the plan or in a file. */
final class MarginReader {

    private static final String SIZE = "size";

    private MarginReader() {}

    static Margin read(Node node) {
        return node.fields(MarginReader::margin);
    }

    private static Margin margin(Fields fields) {
        var by = fields.required("by", node -> node.oneOrMore(Node::name));
        var listed = fields.optional("sizes", node -> listed(node, by.get()));
        var path = fields.optional("file", Node::name);
        var column = fields.optional("column", Node::name);
        if (fields.has("sizes") == fields.has("file") || fields.has("file") != fields.has("column")) {
            throw fields.problems().refuse(fields.position(), Message.of(MarginReader.class, "sizes-or-file"));
        }
        return new Margin(
                by.get(),
                fields.has("file")
                        ? new Margin.Sizes.InFile(
                                path.get().orElseThrow(), column.get().orElseThrow())
                        : listed.get().orElseThrow());
    }

    private static Margin.Sizes listed(Node node, List<Located<String>> by) {
        var cells = node.isList()
                ? node.list(cell -> cell.fields(fields -> cell(fields, by)))
                : node.entries((value, size) -> new Margin.Cell(List.of(value), size.size()));
        if (!node.isList() && by.size() > 1) {
            throw node.refuse(Message.of(MarginReader.class, "crossed-sizes", SIZE));
        }
        if (cells.isEmpty()) {
            throw node.refuse(Message.of(MarginReader.class, "no-sizes"));
        }
        return new Margin.Sizes.Listed(cells);
    }

    private static Margin.Cell cell(Fields fields, List<Located<String>> by) {
        List<Supplier<Located<String>>> values = by.stream()
                .map(column -> fields.required(column.value(), Node::name))
                .toList();
        var size = fields.required(SIZE, Node::size);
        return new Margin.Cell(values.stream().map(Supplier::get).toList(), size.get());
    }
}
