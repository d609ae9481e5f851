package vn.thuocdo.statistics.index;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.statistics.index.IndexTree.Group;
import vn.thuocdo.statistics.index.IndexTree.Item;
import vn.thuocdo.statistics.index.IndexTree.Node;
import vn.thuocdo.statistics.index.IndexTree.Rule;

/**
 * Turns the rules of an index into coefficients on its items.
 *
 * @param items the codes of all items of the tree; coefficients come in this order
 * @param absent items without a result, with their reasons
 */
record LinearRules(List<String> items, Map<String, String> absent) {

    Coefficients of(Node node, WhenAbsent rule) {
        return switch (rule) {
            case NO_RESULT ->
                unlessAbsent(new LinearRules(items, Map.of()).reduce(node).orElseThrow());
            case LEAVE_OUT ->
                reduce(node)
                        .<Coefficients>map(values -> new Coefficients.OnItems(items, values))
                        .orElseGet(() -> new Coefficients.None("no part of %s has a result".formatted(node.code())));
        };
    }

    private Coefficients unlessAbsent(double[] values) {
        var reasons = IntStream.range(0, values.length)
                .filter(i -> values[i] != 0 && absent.containsKey(items.get(i)))
                .mapToObj(i -> absent.get(items.get(i)))
                .collect(joining(", "));
        return reasons.isEmpty() ? new Coefficients.OnItems(items, values) : new Coefficients.None(reasons);
    }

    /** The coefficients of a node with absent items left out; empty when nothing is left of it. */
    private Optional<double[]> reduce(Node node) {
        return switch (node) {
            case Item item -> unit(item.code());
            case Group group ->
                switch (group.rule()) {
                    case Rule.MeanOfItems() -> mean(criteria(group).toList());
                    case Rule.MeanOfGroups() -> mean(group.parts());
                    case Rule.Weights(var byPart) ->
                        combine(group.parts(), part -> byPart.getOrDefault(part.code(), 0.0));
                    case Rule.OverallQuestion(var question) -> unit(question);
                };
        };
    }

    private Optional<double[]> mean(List<? extends Node> parts) {
        return combine(parts, part -> 1.0 / parts.size());
    }

    /** Σ aⱼ · part j over the parts that have coefficients, with aⱼ raised so that they keep the sum of all. */
    private Optional<double[]> combine(List<? extends Node> parts, ToDoubleFunction<Node> weight) {
        var sum = new double[items.size()];
        var all = 0.0;
        var present = 0.0;
        for (var part : parts) {
            var share = weight.applyAsDouble(part);
            var values = reduce(part);
            all += share;
            if (values.isPresent()) {
                present += share;
                add(sum, share, values.get());
            }
        }
        if (present == 0) {
            return Optional.empty();
        }
        var raise = all / present;
        return Optional.of(Arrays.stream(sum).map(a -> raise * a).toArray());
    }

    private static void add(double[] sum, double weight, double[] values) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private Optional<double[]> unit(String item) {
        if (absent.containsKey(item)) {
            return Optional.empty();
        }
        var values = new double[items.size()];
        values[items.indexOf(item)] = 1;
        return Optional.of(values);
    }

    private static Stream<Item> criteria(Node node) {
        return switch (node) {
            case Item item -> Stream.of(item);
            case Group group -> group.parts().stream().flatMap(LinearRules::criteria);
        };
    }
}
