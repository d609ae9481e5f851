package vn.thuocdo.measurement.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.measurement.yaml.Message;

/**
 * Holds what was found against what a case expects: |found − expected| ≤ rel·max(|expected|, 1e-9) + 1e-12 for every
 * number, equality for the rest. Rows of a table are matched by their key, term and probability.
 */
final class Comparison {

    private static final Set<String> IDENTITY = Set.of("key", "term", "prob");

    private final double tolerance;
    private final List<Message> differences = new ArrayList<>();

    private Comparison(double tolerance) {
        this.tolerance = tolerance;
    }

    /** One line for each difference, empty if there is none. */
    static List<Message> differences(JsonNode expected, JsonNode found, double tolerance) {
        var comparison = new Comparison(tolerance);
        comparison.compare("", expected, found);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode found) {
        if (expected.isNumber() && found.isNumber()) {
            number(path, expected.asDouble(), found.asDouble());
        } else if (expected.isObject() && found.isObject()) {
            for (var entry : expected.properties()) {
                compare(path + "." + entry.getKey(), entry.getValue(), found.path(entry.getKey()));
            }
        } else if (expected.isArray() && found.isArray()) {
            array(path, expected, found);
        } else if (!expected.equals(found) && !sameText(expected, found)) {
            differs(path, expected, found);
        }
    }

    private void number(String path, double expected, double found) {
        if (!(Math.abs(found - expected) <= tolerance * Math.max(Math.abs(expected), 1e-9) + 1e-12)) {
            differences.add(message("differs", path, Double.toString(expected), Double.toString(found)));
        }
    }

    private void array(String path, JsonNode expected, JsonNode found) {
        if (expected.size() != found.size()) {
            differences.add(message("other-count", path, expected.size(), found.size()));
            return;
        }
        for (var i = 0; i < expected.size(); i++) {
            var each = expected.get(i);
            compare(path + "[" + i + "]", each, isRow(each) ? sameRow(each, found, i) : found.get(i));
        }
    }

    private static boolean isRow(JsonNode node) {
        return node.isObject() && IDENTITY.stream().anyMatch(node::has);
    }

    /** The found row with the same identity, else the one at the same place. */
    private static JsonNode sameRow(JsonNode expected, JsonNode found, int place) {
        for (var row : found) {
            if (IDENTITY.stream()
                    .allMatch(field -> !expected.has(field) || has(row.path(field), expected.get(field)))) {
                return row;
            }
        }
        return found.get(place);
    }

    private static boolean has(JsonNode found, JsonNode expected) {
        if (expected.isObject() && found.isObject()) {
            return expected.propertyStream().allMatch(entry -> has(found.path(entry.getKey()), entry.getValue()));
        }
        return expected.isNumber() && found.isNumber()
                ? expected.asDouble() == found.asDouble()
                : sameText(expected, found);
    }

    private static boolean sameText(JsonNode a, JsonNode b) {
        return a.isValueNode() && b.isValueNode() && a.asString("").equals(b.asString(""));
    }

    private void differs(String path, JsonNode expected, JsonNode found) {
        differences.add(
                found.isMissingNode()
                        ? message("nothing-found", path, expected)
                        : message("differs", path, expected, found));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Comparison.class, key, arguments);
    }
}
