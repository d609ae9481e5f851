package vn.thuocdo.measurement.plan.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Formula;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Provenance;
import vn.thuocdo.measurement.method.Rule;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.measurement.method.TreeReader;
import vn.thuocdo.measurement.plan.ChosenMethod;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problems;

/** Puts the method a plan asks for together with the plan's items and changes. */
final class MethodApplied {

    private static final String INDEX = "index";

    private final MethodWanted wanted;
    private final ColumnsWanted columns;
    private final Problems problems;

    MethodApplied(MethodWanted wanted, ColumnsWanted columns, Problems problems) {
        this.wanted = wanted;
        this.columns = columns;
        this.problems = problems;
    }

    ChosenMethod method() {
        var published = wanted.published();
        if (!published.isTemplate()) {
            refuseWhatTemplatesTake();
        }
        var scales = Stream.concat(published.scales().stream(), wanted.scales().stream())
                .toList();
        var items = published.isTemplate() ? templateItems(codes(scales)) : published.items();
        var formula = wanted.formula();
        var score = formula == null ? published.score() : new Method.Score(formula, Provenance.OWN);
        var questions = Stream.concat(published.questions().stream(), wanted.questions().stream())
                .toList();
        var applied = published.with(scales, items, questions, tree(items), score);
        refuseTopTwoOfTwo(applied);
        requireOneUnit(applied);
        return new ChosenMethod(wanted.name(), published, applied);
    }

    private void refuseWhatTemplatesTake() {
        var name = wanted.published().title().code();
        var ownScales = !wanted.scales().isEmpty() && wanted.questions().isEmpty();
        if (wanted.scale() != null || ownScales) {
            report(wanted.name().position(), "scales-for-templates", name);
        }
        columns.items().stream()
                .filter(ColumnEntry::describesItem)
                .forEach(entry -> report(entry.code().position(), "items-for-templates", name));
    }

    private List<Item> templateItems(List<String> scales) {
        var pattern = columns.pattern();
        if (pattern != null) {
            throw refuse(pattern.position(), "template-without-items", wanted.name());
        }
        if (columns.items().isEmpty()) {
            throw refuse(columns.position(), "template-without-items", wanted.name());
        }
        return problems.each(columns.items(), entry -> item(entry, scales));
    }

    private Item item(ColumnEntry entry, List<String> scales) {
        var code = entry.code().value();
        var scale = entry.scale() == null ? wanted.scale() : entry.scale();
        return new Item(
                code,
                entry.text() == null ? new Bilingual(code) : entry.text(),
                scale == null ? scales.getFirst() : Known.in(scales, scale, problems, Known.class, "unknown-scale"),
                null,
                null,
                Set.of(),
                entry.formula(),
                Provenance.OWN);
    }

    private @Nullable Group tree(List<Item> items) {
        var codes = items.stream().map(Item::code).toList();
        var node = wanted.tree();
        if (node == null) {
            return wanted.published().isTemplate()
                    ? meanOf(codes)
                    : wanted.published().tree();
        }
        if (!node.isScalar()) {
            return new TreeReader(codes, List::of).read(node);
        }
        node.choice(Map.of("none", "none"));
        return null;
    }

    private Group meanOf(List<String> items) {
        if (items.contains(INDEX)) {
            throw refuse(columns.position(), "item-called-index");
        }
        var name = new Bilingual("Chỉ số chung", "Overall index");
        return new Group(INDEX, name, new Rule.MeanOfItems(), List.of(), items, List.of(), Provenance.OWN);
    }

    private void refuseTopTwoOfTwo(Method applied) {
        var ofTwo = applied.items().stream()
                .filter(item -> applied.formula(item) == Formula.TOP2)
                .filter(item ->
                        applied.scale(item.scale()).orElseThrow().levels().size() < 3)
                .map(Item::code)
                .toList();
        if (!ofTwo.isEmpty()) {
            throw refuse(wanted.name().position(), "top2-needs-three", String.join(", ", ofTwo));
        }
    }

    /** Shares, scores and points of different scales cannot be added. */
    private void requireOneUnit(Method applied) {
        var tree = applied.tree();
        if (tree == null) {
            return;
        }
        var units = new TreeSet<String>();
        tree.allItems().forEach(code -> applied.item(code).ifPresent(item -> units.add(unit(applied, item))));
        if (units.size() > 1) {
            throw refuse(wanted.name().position(), "different-units", String.join("; ", units));
        }
    }

    private static String unit(Method method, Item item) {
        var formula = method.formula(item);
        if (formula != Formula.POINTS) {
            return formula.name();
        }
        var points = method.scale(item.scale()).orElseThrow().levels().stream()
                .mapToDouble(Scale.Level::points)
                .summaryStatistics();
        return "%s %s…%s".formatted(formula, plain(points.getMin()), plain(points.getMax()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<String> codes(List<Scale> scales) {
        return scales.stream().map(Scale::code).toList();
    }

    private RuntimeException refuse(Position position, String key, Object... arguments) {
        return problems.refuse(position, Message.of(MethodApplied.class, key, arguments));
    }

    private void report(Position position, String key, Object... arguments) {
        problems.report(position, Message.of(MethodApplied.class, key, arguments));
    }
}
