package vn.thuocdo.measurement.method;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads a tree of groups over items defined elsewhere; each group and each item stands in it once. */
public final class TreeReader {

    private final Collection<String> items;
    private final Supplier<? extends Collection<String>> sources;
    private final Map<String, Located<String>> seen = new HashMap<>();
    private final Deque<String> above = new ArrayDeque<>();

    /**
     * A reader for one tree.
     *
     * @param items the codes the tree may name
     * @param sources what the provenance of groups may name
     */
    public TreeReader(Collection<String> items, Supplier<? extends Collection<String>> sources) {
        this.items = List.copyOf(items);
        this.sources = sources;
    }

    /** Reads the group at the root with all beneath it. */
    public Group read(Node node) {
        return node.fields(this::group);
    }

    /** The items no group names, once the tree is read. */
    public List<String> leftOut() {
        return items.stream().filter(item -> !seen.containsKey(item)).toList();
    }

    private Group group(Fields fields) {
        var depth = above.size();
        var code = fields.required("code", this::groupCode);
        var name = fields.required("name", Bilingual::readEither);
        var parts = fields.list("parts", this::read);
        var own = fields.list("items", this::item);
        Supplier<List<String>> children =
                () -> Stream.concat(parts.get().stream().map(Group::code), own.get().stream())
                        .toList();
        var rule = fields.optional("rule", node -> rule(node, children), new Rule.MeanOfItems());
        var bands = fields.list("bands", node -> node.fields(TreeReader::band));
        var provenance = Provenance.of(fields, sources);
        while (above.size() > depth) {
            above.pop();
        }
        return new Group(code.get(), name.get(), rule.get(), parts.get(), own.get(), bands.get(), provenance.get());
    }

    private String groupCode(Node node) {
        var code = node.code();
        if (above.contains(code.value())) {
            throw node.refuse(Message.of(TreeReader.class, "group-inside-itself", code));
        }
        if (items.contains(code.value())) {
            throw node.refuse(Message.of(TreeReader.class, "group-called-as-item", code));
        }
        once(code, node);
        above.push(code.value());
        return code.value();
    }

    private String item(Node node) {
        var code = Known.in(items, node, "unknown-item");
        once(node.name(), node);
        return code;
    }

    private void once(Located<String> code, Node node) {
        var earlier = seen.putIfAbsent(code.value(), code);
        if (earlier != null) {
            throw node.refuse(Message.of(
                    TreeReader.class, "twice-in-tree", code, earlier.position().line()));
        }
    }

    private Rule rule(Node node, Supplier<List<String>> children) {
        if (!node.isScalar()) {
            return node.fields(fields -> fields.<Rule>oneOf(Map.of(
                            "explicit-weights", weights -> weights(weights, children.get()),
                            "overall-question", question -> new Rule.OverallQuestion(item(question))))
                    .get());
        }
        if (List.of("explicit-weights", "overall-question").contains(node.text())) {
            throw node.refuse(Message.of(TreeReader.class, "rule-needs-more", node.text()));
        }
        var choices = new LinkedHashMap<String, Rule>();
        Stream.of(new Rule.MeanOfItems(), new Rule.MeanOfGroups(), new Rule.Sum())
                .forEach(rule -> choices.put(rule.code(), rule));
        return node.choice(choices);
    }

    private static Rule weights(Node node, List<String> children) {
        var weights = new LinkedHashMap<String, Double>();
        node.entries((code, weight) -> Map.entry(
                        Known.in(children, code, node.problems(), TreeReader.class, "unknown-part"),
                        weight.number(0, 1)))
                .forEach(weight -> weights.put(weight.getKey(), weight.getValue()));
        var missing =
                children.stream().filter(child -> !weights.containsKey(child)).toList();
        if (!missing.isEmpty()) {
            throw node.refuse(Message.of(TreeReader.class, "weights-missing", String.join(", ", missing)));
        }
        var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > Rule.ExplicitWeights.ROUNDING) {
            throw node.refuse(Message.of(TreeReader.class, "weights-sum", sum));
        }
        return new Rule.ExplicitWeights(weights);
    }

    private static Group.Band band(Fields fields) {
        var from = fields.required("from", Node::number);
        var name = fields.required("name", Bilingual::readEither);
        return new Group.Band(from.get(), name.get());
    }
}
