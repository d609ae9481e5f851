package vn.thuocdo.measurement.yaml;

import java.util.List;

/** What a node holds. */
sealed interface Content {

    record Scalar(String text, boolean plain) implements Content {

        boolean isMissing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(List<Node> children) implements Content {}

    record Mapping(List<Entry> entries) implements Content {}

    record Entry(Located<String> key, Node value) {}
}
