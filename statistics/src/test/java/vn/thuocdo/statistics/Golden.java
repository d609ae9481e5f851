package vn.thuocdo.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases computed with R: {@code Golden.cases("fayherriot")} reads {@code golden/cases/fayherriot.json}. */
public final class Golden {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Golden() {}

    public static List<JsonNode> cases(String group) {
        try (var in = Golden.class.getResourceAsStream("/golden/cases/" + group + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no golden group " + group);
            }
            var root = JSON.readTree(in);
            var cases = root.isArray() ? root : root.get("cases");
            return StreamSupport.stream(cases.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case of that name in {@code group}. */
    public static JsonNode one(String group, String id) {
        return cases(group).stream()
                .filter(node -> node.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + id + " in " + group));
    }

    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    public static double[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Golden::numbers)
                .toArray(double[][]::new);
    }
}
