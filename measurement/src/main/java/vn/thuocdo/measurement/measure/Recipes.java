package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Rule;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Precision;
import vn.thuocdo.statistics.estimation.ShareInterval;
import vn.thuocdo.statistics.index.IndexTree;
import vn.thuocdo.statistics.index.RankSimulation;

/** Turns a method and a plan into the recipe of its indices. */
final class Recipes {

    private static final String ROOT = "overall";

    private final Method method;
    private final List<String> items;
    private final List<Node> nodes = new ArrayList<>();

    private Recipes(Method method, List<String> items) {
        this.method = method;
        this.items = items;
    }

    /**
     * @param items the codes of the items the data hold, in the order of the sample
     */
    static Recipe of(Plan plan, List<String> items) {
        var method = plan.method().applied();
        var builder = new Recipes(method, items);
        var group = method.tree();
        var tree = new IndexTree(group == null ? builder.itemsOnly() : builder.node(group, "", 0));
        var shares = new HashSet<String>();
        method.items().stream()
                .filter(item -> method.formula(item) == Formula.TOP2)
                .forEach(item -> shares.add(item.code()));
        var precision = plan.precision();
        return new Recipe(
                tree,
                builder.nodes,
                items,
                shares,
                group != null,
                precision.intervals().level(),
                kind(precision.intervals().shares()),
                precision.suppression().minimumCount(),
                precision.suppression().homogeneous(),
                new RankSimulation(
                        precision.ranks().level(),
                        precision.ranks().draws(),
                        precision.ranks().seed()));
    }

    private static ShareInterval kind(Precision.Intervals.ShareKind kind) {
        return switch (kind) {
            case AUTO -> ShareInterval.DEFAULT;
            case WALD -> ShareInterval.WALD;
            case LOGIT -> ShareInterval.LOGIT;
            case BETA -> ShareInterval.BETA;
            case WILSON -> ShareInterval.WILSON;
            case ASIN -> ShareInterval.ARCSINE;
        };
    }

    /** A root that only holds the items together. */
    private IndexTree.Node itemsOnly() {
        nodes.add(new Node(ROOT, Map.of(), Node.Kind.OVERALL, "", 0, false));
        return new IndexTree.Group(ROOT, new IndexTree.Rule.MeanOfItems(), items(items, ROOT, 1));
    }

    private List<IndexTree.Node> items(List<String> codes, String parent, int depth) {
        var parts = new ArrayList<IndexTree.Node>();
        for (var code : codes) {
            if (!items.contains(code)) {
                continue;
            }
            var item = method.item(code).orElseThrow();
            nodes.add(new Node(
                    code,
                    names(item.text()),
                    Node.Kind.ITEM,
                    parent,
                    depth,
                    item.provenance().unverified()));
            parts.add(new IndexTree.Item(code));
        }
        return parts;
    }

    private IndexTree.Node node(Group group, String parent, int depth) {
        nodes.add(new Node(
                group.code(),
                names(group.name()),
                depth == 0 ? Node.Kind.OVERALL : Node.Kind.GROUP,
                parent,
                depth,
                group.provenance().unverified()));
        var parts = new ArrayList<IndexTree.Node>();
        for (var part : group.parts()) {
            if (part.allItems().stream().anyMatch(items::contains)) {
                parts.add(node(part, group.code(), depth + 1));
            }
        }
        parts.addAll(items(group.items(), group.code(), depth + 1));
        return new IndexTree.Group(group.code(), rule(group.rule(), parts), parts);
    }

    private static IndexTree.Rule rule(Rule rule, List<IndexTree.Node> parts) {
        return switch (rule) {
            case Rule.MeanOfItems _ -> new IndexTree.Rule.MeanOfItems();
            case Rule.MeanOfGroups _ -> new IndexTree.Rule.MeanOfGroups();
            case Rule.ExplicitWeights(var byPart) -> weights(parts, byPart);
            case Rule.Sum _ -> weights(parts, null);
            case Rule.OverallQuestion(var item) -> new IndexTree.Rule.OverallQuestion(item);
        };
    }

    private static IndexTree.Rule weights(List<IndexTree.Node> parts, @Nullable Map<String, Double> byPart) {
        var weights = new HashMap<String, Double>();
        parts.forEach(part -> weights.put(part.code(), byPart == null ? 1.0 : byPart.getOrDefault(part.code(), 0.0)));
        return new IndexTree.Rule.Weights(weights);
    }

    private static Map<String, String> names(Bilingual name) {
        return Map.of("vi", name.vi(), "en", name.en());
    }
}
