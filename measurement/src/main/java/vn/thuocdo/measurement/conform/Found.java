package vn.thuocdo.measurement.conform;

import static vn.thuocdo.statistics.estimation.ReferenceDistributions.studentQuantile;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thuocdo.statistics.estimation.Estimates;

/** Writes answers in the shape cases expect. What is not a number becomes null. */
final class Found {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double NORMAL = studentQuantile(0.975, Double.POSITIVE_INFINITY);

    private Found() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array(double... values) {
        var array = JSON.createArrayNode();
        for (var value : values) {
            array.add(number(value));
        }
        return array;
    }

    static ArrayNode matrix(double[][] rows) {
        var array = JSON.createArrayNode();
        for (var row : rows) {
            array.add(array(row));
        }
        return array;
    }

    static void put(ObjectNode node, String name, double value) {
        node.set(name, number(value));
    }

    /** Infinity as R writes it, in words. */
    private static JsonNode number(double value) {
        if (Double.isNaN(value)) {
            return JSON.getNodeFactory().nullNode();
        }
        return Double.isInfinite(value) ? JSON.valueToTree(value > 0 ? "Inf" : "-Inf") : JSON.valueToTree(value);
    }

    /** One row of a table: the estimate, its error and both intervals. */
    static ObjectNode row(Map<String, String> key, Estimates estimates, int term, double degreesOfFreedom) {
        var row = object();
        if (!key.isEmpty()) {
            var node = row.putObject("key");
            key.forEach(node::put);
        }
        row.put("term", estimates.terms().get(term));
        var value = estimates.value(term);
        var error = estimates.standardError(term);
        put(row, "estimate", value);
        put(row, "se", error);
        put(row, "cv", error / value);
        row.set("ci_z", array(value - NORMAL * error, value + NORMAL * error));
        var t = studentQuantile(0.975, degreesOfFreedom);
        row.set("ci_t", array(value - t * error, value + t * error));
        return row;
    }
}
