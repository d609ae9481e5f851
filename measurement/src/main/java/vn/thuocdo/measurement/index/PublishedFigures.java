package vn.thuocdo.measurement.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Rule;

/**
 * The figures of a domain as the method publishes them: rounded half up, graded by the rounded figure. Where the method
 * rounds each item, groups are made of the rounded items; ranks, errors and intervals are always those of the unrounded
 * estimates.
 *
 * <p>A tie that only rounding in the ninth decimal or beyond hides counts as a tie and goes up.
 */
public final class PublishedFigures {

    private static final int NOISE = 9;

    private final Method method;
    private final Map<String, Cell> cells;

    private PublishedFigures(Method method, Map<String, Cell> cells) {
        this.method = method;
        this.cells = cells;
    }

    /**
     * One for each node with a figure.
     *
     * @param cells of a domain, by node
     */
    public static Map<String, Published> of(Method method, Map<String, Cell> cells) {
        return new PublishedFigures(method, cells).all();
    }

    private Map<String, Published> all() {
        var published = new LinkedHashMap<String, Published>();
        var groups = new LinkedHashMap<String, Group>();
        Stream.ofNullable(method.tree()).flatMap(Group::all).forEach(group -> groups.put(group.code(), group));
        cells.forEach((code, cell) -> {
            if (cell instanceof Cell.Estimated figure) {
                published.put(code, published(Optional.ofNullable(groups.get(code)), figure));
            }
        });
        return published;
    }

    private Published published(Optional<Group> group, Cell.Estimated figure) {
        var value = switch (method.rounding().stage()) {
            case PUBLICATION -> rounded(figure.value());
            case EACH_ITEM ->
                group.map(each -> rounded(value(each).doubleValue())).orElseGet(() -> rounded(figure.value()));
        };
        return new Published(
                value, group.flatMap(each -> each.band(value.doubleValue())).orElse(null));
    }

    private BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(NOISE, RoundingMode.HALF_EVEN)
                .setScale(method.rounding().decimals(), RoundingMode.HALF_UP);
    }

    /** A group made of rounded items. */
    private BigDecimal value(Group group) {
        return switch (group.rule()) {
            case Rule.MeanOfItems _ ->
                mean(group.all()
                        .flatMap(each -> each.items().stream())
                        .flatMap(this::item)
                        .toList());
            case Rule.MeanOfGroups _ -> mean(List.copyOf(parts(group).values()));
            case Rule.Sum _ -> parts(group).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case Rule.ExplicitWeights(var byPart) ->
                parts(group).entrySet().stream()
                        .map(part ->
                                part.getValue().multiply(BigDecimal.valueOf(byPart.getOrDefault(part.getKey(), 0.0))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Rule.OverallQuestion(var code) -> item(code).findFirst().orElseThrow();
        };
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    /** Its parts that were asked about; a group with a figure has a figure of each. */
    private Map<String, BigDecimal> parts(Group group) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (var part : group.parts()) {
            if (cells.get(part.code()) instanceof Cell.Estimated) {
                parts.put(part.code(), value(part));
            }
        }
        for (var code : group.items()) {
            item(code).forEach(value -> parts.put(code, value));
        }
        return parts;
    }

    private Stream<BigDecimal> item(String code) {
        return cells.get(code) instanceof Cell.Estimated figure ? Stream.of(rounded(figure.value())) : Stream.of();
    }
}
