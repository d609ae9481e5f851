package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Node;

/**
 * A value in the data, and the word or code for what it means.
 */
record RecodeEntry(Located<String> value, Located<String> meaning) {

    static List<RecodeEntry> read(Node node) {
        return node.entries((value, meaning) -> new RecodeEntry(value, meaning.name()));
    }
}
