package vn.thuocdo.measurement.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema of the repository, and whether a reader knows the same keys and words as it does. */
public final class SchemaOfFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String METHOD = "method.schema.json";
    private static final String STRANGER = "stranger-9";
    private static final List<String> WRONG = List.of("{}", "[[]]", "-1", "0.5", "null", "\"" + STRANGER + "\"");

    private final JsonNode own;
    private final JsonNode tree;
    private final Schema schema;

    private SchemaOfFiles(JsonNode own, JsonNode tree) {
        this.own = own;
        this.tree = tree;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree);
    }

    /** The schema of that name in the folder {@code methods} of the repository, with the parts of others it names. */
    public static SchemaOfFiles named(String name) throws IOException {
        var text = Files.readString(Path.of("../methods", name));
        var tree = JSON.readTree(text.replace(METHOD + "#", "#"));
        if (text.contains(METHOD)) {
            var parts = (ObjectNode) tree.get("$defs");
            JSON.readTree(Files.readString(Path.of("../methods", METHOD)))
                    .get("$defs")
                    .propertyStream()
                    .filter(part -> !parts.has(part.getKey()))
                    .forEach(part -> parts.set(part.getKey(), part.getValue()));
        }
        return new SchemaOfFiles(JSON.readTree(text), tree);
    }

    /** What the schema finds wrong with a YAML file. */
    public List<Error> complaints(String yaml) {
        return schema.validate(json(yaml));
    }

    /** Every key of the schema's mappings, those of other schemas left aside. */
    public List<String> keys() {
        return own.findValues("properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .distinct()
                .toList();
    }

    /**
     * Asserts, for each mapping and choice of the files, that the reader knows the same keys and words as the schema,
     * and refuses what the schema refuses; and that the files hold every mapping and choice the schema has.
     */
    public void agreesWith(Function<Node, ?> reader, String... files) {
        var visited = new HashSet<JsonNode>();
        var tried = new HashSet<String>();
        for (var file : files) {
            var walk = new Walk(reader, json(file), visited, tried);
            walk.visit(walk.root, tree, "");
        }

        assertThat(missing(tree, visited, new HashSet<>()))
                .as("in the schema, but in none of the files")
                .isEmpty();
    }

    private List<JsonNode> missing(JsonNode node, Set<JsonNode> visited, Set<JsonNode> seen) {
        var missing = new ArrayList<JsonNode>();
        if (!seen.add(node)) {
            return missing;
        }
        if ((node.has("enum") || isClosed(node)) && !visited.contains(node)) {
            missing.add(node);
        }
        if (node.path("$ref").isString()) {
            missing.addAll(missing(resolved(node), visited, seen));
        }
        node.propertyStream()
                .filter(part -> !part.getKey().equals("$defs"))
                .forEach(part -> missing.addAll(missing(part.getValue(), visited, seen)));
        if (node.isArray()) {
            node.valueStream().forEach(part -> missing.addAll(missing(part, visited, seen)));
        }
        return missing;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? tree.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** Whether a mapping has the keys the schema names and no others. */
    private static boolean isClosed(JsonNode rule) {
        return rule.has("properties") && rule.path("additionalProperties").isBoolean();
    }

    private static JsonNode json(String yaml) {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return JSON.valueToTree(new Load(settings).loadFromString(yaml));
    }

    /** Goes through the file and the schema side by side. */
    private final class Walk {

        private final Function<Node, ?> reader;
        private final JsonNode root;
        private final Set<JsonNode> visited;
        private final Set<String> tried;

        Walk(Function<Node, ?> reader, JsonNode root, Set<JsonNode> visited, Set<String> tried) {
            this.reader = reader;
            this.root = root;
            this.visited = visited;
            this.tried = tried;
            assertThat(problems(root)).isEmpty();
            assertThat(schema.validate(root)).isEmpty();
        }

        void visit(JsonNode value, JsonNode schema, String path) {
            var rule = branch(value, schema);
            if (value.isObject()) {
                object(value, rule, path);
            } else if (value.isArray()) {
                for (var i = 0; i < value.size(); i++) {
                    visit(value.get(i), rule.path("items"), path + "/" + i);
                }
            } else if (rule.has("enum")) {
                word(rule, path);
            }
            for (var wrong : WRONG) {
                refusedByBoth(path, JSON.readTree(wrong));
            }
        }

        private void object(JsonNode value, JsonNode rule, String path) {
            if (isClosed(rule) && visited.add(rule)) {
                var more = root.deepCopy();
                ((ObjectNode) more.at(path)).put(STRANGER, 1);
                assertThat(known("unknown-key", more)).as(path).containsExactlyInAnyOrderElementsOf(keys(rule));
            }
            for (var key : List.copyOf(value.propertyNames())) {
                var part = rule.path("properties").has(key)
                        ? rule.get("properties").get(key)
                        : rule.path("additionalProperties");
                visit(value.get(key), part, path + "/" + key.replace("~", "~0").replace("/", "~1"));
                refusedByBoth(path + "/" + key.replace("~", "~0").replace("/", "~1"), null);
            }
        }

        private void word(JsonNode rule, String path) {
            visited.add(rule);
            var words = rule.get("enum").valueStream().map(JsonNode::asString).toList();
            assertThat(known("unknown-choice", replaced(path, JSON.readTree("\"" + STRANGER + "\""))))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(words);
        }

        private void refusedByBoth(String path, @Nullable JsonNode other) {
            var place = path.replaceAll("/\\d+", "/0") + (other == null ? "" : other);
            if (path.isEmpty() || !tried.add(place)) {
                return;
            }
            var changed = replaced(path, other);
            if (!schema.validate(changed).isEmpty()) {
                assertThat(problems(changed))
                        .as("the schema refuses %s at %s, the reader does not", other, path)
                        .isNotEmpty();
            }
        }

        private JsonNode replaced(String path, @Nullable JsonNode other) {
            var changed = root.deepCopy();
            var parent = changed.at(path.substring(0, path.lastIndexOf('/')));
            var key =
                    path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
            if (parent instanceof ObjectNode object) {
                if (other == null) {
                    object.remove(key);
                } else {
                    object.set(key, other);
                }
            } else if (parent instanceof ArrayNode array && other != null) {
                array.set(Integer.parseInt(key), other);
            }
            return changed;
        }

        private List<String> known(String kind, JsonNode file) {
            return problems(file).stream()
                    .map(Problem::message)
                    .filter(message -> message.key().startsWith(kind))
                    .filter(message -> message.arguments().getFirst().equals(STRANGER))
                    .findFirst()
                    .map(message ->
                            List.of(message.arguments().get(1).toString().split(", ")))
                    .orElse(List.of());
        }

        private List<Problem> problems(JsonNode file) {
            try {
                YamlFile.read("file", JSON.writeValueAsBytes(file), reader);
                return List.of();
            } catch (FileRefused refused) {
                return refused.problems();
            }
        }

        /** The part of a choice of schemas that is meant for such a value. */
        private JsonNode branch(JsonNode value, JsonNode schema) {
            return branches(schema)
                    .filter(each -> fits(value, each))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing in " + schema + " for " + value));
        }

        private Stream<JsonNode> branches(JsonNode schema) {
            var rule = resolved(schema);
            var parts = Stream.of("anyOf", "oneOf")
                    .flatMap(key -> rule.path(key).valueStream())
                    .filter(part -> !part.has("required"))
                    .toList();
            return parts.isEmpty() ? Stream.of(rule) : parts.stream().flatMap(this::branches);
        }

        private boolean fits(JsonNode value, JsonNode rule) {
            return switch (rule.path("type").asString("")) {
                case "object" ->
                    value.isObject() && (!isClosed(rule) || keys(rule).containsAll(value.propertyNames()));
                case "array" -> value.isArray();
                default ->
                    !value.isContainer()
                            && (!rule.has("enum")
                                    || rule.get("enum").valueStream().anyMatch(value::equals));
            };
        }

        private List<String> keys(JsonNode rule) {
            return List.copyOf(rule.get("properties").propertyNames());
        }
    }
}
