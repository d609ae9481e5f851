package vn.thuocdo.measurement.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.statistics.estimation.MeanCombinations;
import vn.thuocdo.statistics.index.Coefficients;
import vn.thuocdo.statistics.index.WhenAbsent;

/** The nodes of a tree as functions of totals, given which items have answers. */
final class NodeFunctions {

    private final Recipe recipe;
    private final Map<List<String>, Known> known = new LinkedHashMap<>();

    /**
     * The nodes that can be made.
     *
     * @param nodes their codes
     * @param function one term for each
     */
    record Known(List<String> nodes, MeanCombinations function) {

        /** The function of one node alone; its term is called {@code term}. */
        MeanCombinations of(String node, String term) {
            var row = function.coefficients()[nodes.indexOf(node)];
            return new MeanCombinations(List.of(term), new double[][] {row});
        }
    }

    NodeFunctions(Recipe recipe) {
        this.recipe = recipe;
    }

    /** The nodes that need none of the items without answers. */
    Known without(List<String> unanswered) {
        synchronized (known) {
            return known.computeIfAbsent(List.copyOf(unanswered), this::make);
        }
    }

    private Known make(List<String> unanswered) {
        var absent = new LinkedHashMap<String, String>();
        unanswered.forEach(item -> absent.put(item, "item %s has no answers".formatted(item)));
        var nodes = new ArrayList<String>();
        var rows = new ArrayList<double[]>();
        for (var node : recipe.nodes()) {
            if (node.kind() == Node.Kind.OVERALL && !recipe.combined()) {
                continue;
            }
            if (recipe.tree().coefficients(node.code(), absent, WhenAbsent.NO_RESULT)
                    instanceof Coefficients.OnItems onItems) {
                nodes.add(node.code());
                rows.add(inOrder(onItems));
            }
        }
        return new Known(nodes, new MeanCombinations(nodes, rows.toArray(double[][]::new)));
    }

    private double[] inOrder(Coefficients.OnItems onItems) {
        var row = new double[recipe.items().size()];
        for (var i = 0; i < onItems.items().size(); i++) {
            row[recipe.items().indexOf(onItems.items().get(i))] = onItems.values()[i];
        }
        return row;
    }
}
