package vn.thuocdo.statistics.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A composite index: items in groups, groups in groups to any depth, each group with the rule by which it is made.
 *
 * <p>Every rule is linear, so a node is Σ aᵢ ȳᵢ over the means of the items, with variance aᵀVa, V being the covariance
 * of the item means (each item by those who answered it, all on the design as drawn). This is the index of item means;
 * the mean over people of their own averages is another figure as soon as some items are left blank.
 *
 * @param root the node that stands for the whole
 * @see "M. Nardo et al., Handbook on Constructing Composite Indicators (OECD 2008), step 6"
 */
public record IndexTree(Node root) {

    /** A place in the tree, called by a code no other node has. */
    public sealed interface Node {
        String code();
    }

    /** What people are asked: a criterion (tiêu chí). */
    public record Item(String code) implements Node {
        public Item {
            requireCode(code);
        }
    }

    /**
     * A factor, content or index (yếu tố, nội dung, chỉ số), made of its parts.
     *
     * @param parts at least one, in the order they are printed
     */
    public record Group(String code, Rule rule, List<Node> parts) implements Node {
        public Group {
            requireCode(code);
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("group %s has no parts".formatted(code));
            }
            if (rule instanceof Rule.Weights(var byPart)) {
                requireWeightOfEach(code, parts, byPart);
            }
        }

        public Group(String code, Rule rule, Node... parts) {
            this(code, rule, List.of(parts));
        }
    }

    /** How a group is made of its parts. */
    public sealed interface Rule {

        /**
         * The mean of all items beneath the group, however deep, each counting once; overall questions do not count.
         */
        record MeanOfItems() implements Rule {}

        /** The mean of the parts, each counting once however many items it has. */
        record MeanOfGroups() implements Rule {}

        /**
         * Σ aⱼ · part j. The weights are used as they are: they need not add to 1 (Circular 01/2018/TT-VPCP adds its
         * indices up: every weight is 1).
         *
         * @param byPart the weight of each part, by its code; none negative, not all 0
         */
        record Weights(Map<String, Double> byPart) implements Rule {
            public Weights {
                byPart = Collections.unmodifiableMap(new TreeMap<>(byPart));
            }
        }

        /**
         * The answers to one question about the whole group (câu hỏi chung); the parts are only shown.
         *
         * @param question the code of that question, which is not one of the parts
         */
        record OverallQuestion(String question) implements Rule {
            public OverallQuestion {
                requireCode(question);
            }
        }
    }

    public IndexTree {
        var seen = new HashSet<String>();
        codes(root).forEach(code -> {
            if (!seen.add(code)) {
                throw new IllegalArgumentException("two nodes of %s are called %s".formatted(root.code(), code));
            }
        });
    }

    /** The codes of all items, overall questions among them, in the order of the tree. */
    public List<String> items() {
        return items(root).toList();
    }

    /** The codes of all nodes from the root down; of overall questions, which are no nodes, none. */
    public List<String> nodes() {
        return nodes(root).map(Node::code).toList();
    }

    /**
     * What a node is on the items: the numbers a₁…aₘ by which the item means are multiplied. They are the gradient of
     * the node, and may be handed to the variance kernel to get covariances across domains without those of the items.
     *
     * @param absent items without a result, with their reasons
     * @throws IllegalArgumentException if there is no such node
     */
    public Coefficients coefficients(String code, Map<String, String> absent, WhenAbsent rule) {
        var node = nodes(root)
                .filter(n -> n.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node %s among %s".formatted(code, nodes())));
        return new LinearRules(items(), absent).of(node, rule);
    }

    /**
     * The values of some nodes with the covariance between them; only these are worked out.
     *
     * @param items the means of the items, in any order; others than those of the tree do no harm
     * @param codes the nodes wanted
     * @return one result for each of the codes
     * @throws IllegalArgumentException if an item of the tree is not among {@code items}, neither with a result nor
     *     without
     */
    public Results evaluate(Results items, List<String> codes, WhenAbsent rule) {
        var found = new ArrayList<String>();
        var rows = new ArrayList<double[]>();
        var absent = new LinkedHashMap<String, String>();
        for (var code : codes) {
            switch (coefficients(code, items.absent(), rule)) {
                case Coefficients.OnItems on -> {
                    found.add(code);
                    rows.add(spread(on, items));
                }
                case Coefficients.None(var reason) -> absent.put(code, reason);
            }
        }
        var nodes = items.known().combine(found, rows.toArray(double[][]::new));
        for (var node = 0; node < rows.size(); node++) {
            nodes.covariance()[node][node] = Math.max(0, nodes.covariance()[node][node]);
        }
        return new Results(nodes, absent);
    }

    /** The values of all nodes with the covariance between them. */
    public Results evaluate(Results items) {
        return evaluate(items, nodes(), WhenAbsent.NO_RESULT);
    }

    /** The coefficients at the places of the items among all estimates. */
    private static double[] spread(Coefficients.OnItems on, Results items) {
        var row = new double[items.known().values().length];
        for (var i = 0; i < on.values().length; i++) {
            if (!items.absent().containsKey(on.items().get(i))) {
                row[items.position(on.items().get(i))] = on.values()[i];
            }
        }
        return row;
    }

    private static Stream<Node> nodes(Node node) {
        return switch (node) {
            case Item item -> Stream.of(item);
            case Group group ->
                Stream.concat(Stream.of(group), group.parts().stream().flatMap(IndexTree::nodes));
        };
    }

    private static Stream<String> items(Node node) {
        return switch (node) {
            case Item item -> Stream.of(item.code());
            case Group group ->
                Stream.concat(question(group), group.parts().stream().flatMap(IndexTree::items));
        };
    }

    private static Stream<String> codes(Node node) {
        return nodes(node).flatMap(n -> switch (n) {
            case Item item -> Stream.of(item.code());
            case Group group -> Stream.concat(Stream.of(group.code()), question(group));
        });
    }

    private static Stream<String> question(Group group) {
        return group.rule() instanceof Rule.OverallQuestion(var question) ? Stream.of(question) : Stream.empty();
    }

    private static void requireCode(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a node without a code");
        }
    }

    private static void requireWeightOfEach(String code, List<Node> parts, Map<String, Double> weights) {
        var partCodes = parts.stream().map(Node::code).toList();
        if (weights.size() != partCodes.size() || !weights.keySet().containsAll(partCodes)) {
            throw new IllegalArgumentException(
                    "group %s has the parts %s but weights for %s".formatted(code, partCodes, weights.keySet()));
        }
        var usable = weights.values().stream().allMatch(weight -> weight >= 0 && Double.isFinite(weight));
        if (!usable || weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("group %s has the weights %s".formatted(code, weights));
        }
    }
}
