package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuocdo.measurement.plan.Margin;
import vn.thuocdo.measurement.plan.WeightingStep;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/** Reads a step of weighting: a mapping with one key, the kind of step. */
final class WeightingReader {

    private static final int FEWEST_RESPONDENTS = 20;
    private static final double LARGEST_FACTOR = 3;
    private static final int MOST_CLASSES = 100;
    private static final double MOST_FACTOR = 1_000_000;

    private static final Map<String, Function<Node, WeightingStep>> STEPS = Map.of(
            "nonresponse-classes", node -> node.fields(WeightingReader::classes),
            "propensity", node -> node.fields(WeightingReader::propensity),
            "post-stratify", node -> new WeightingStep.PostStratify(MarginReader.read(node)),
            "rake", node -> node.fields(WeightingReader::rake),
            "calibrate", node -> node.fields(WeightingReader::calibrate),
            "trim", node -> node.fields(WeightingReader::trim));

    private WeightingReader() {}

    static WeightingStep read(Node node) {
        return node.fields(fields -> fields.oneOf(STEPS).get());
    }

    private static WeightingStep classes(Fields fields) {
        var responded = fields.required("responded", ConditionReader::read);
        var classes = fields.required("classes", node -> node.oneOrMore(Node::name));
        var fewest = fields.optional("fewest", node -> (int) node.wholeNumber(0, 1_000_000), FEWEST_RESPONDENTS);
        var largest = fields.optional("largest-factor", node -> node.number(1, MOST_FACTOR), LARGEST_FACTOR);
        return new WeightingStep.NonresponseClasses(responded.get(), classes.get(), fewest.get(), largest.get());
    }

    private static WeightingStep propensity(Fields fields) {
        var responded = fields.required("responded", ConditionReader::read);
        var categories = fields.list("categories", Node::name);
        var numbers = fields.list("numbers", Node::name);
        var weighted = fields.optional("weighted", Node::truth, true);
        var classes = fields.optional("classes", node -> (int) node.wholeNumber(0, MOST_CLASSES), 0);
        if (categories.get().isEmpty() && numbers.get().isEmpty()) {
            throw refuse(fields, "nothing-predicts");
        }
        return new WeightingStep.Propensity(
                responded.get(), categories.get(), numbers.get(), weighted.get(), classes.get());
    }

    private static WeightingStep rake(Fields fields) {
        var margins = fields.required("margins", node -> node.list(MarginReader::read));
        if (margins.get().size() < 2) {
            throw refuse(fields, "one-margin");
        }
        requireSameSum(fields, margins.get());
        return new WeightingStep.Rake(margins.get());
    }

    private static WeightingStep calibrate(Fields fields) {
        var margins = fields.list("margins", MarginReader::read);
        var totals =
                fields.optional("totals", node -> node.entries(WeightingReader::total), List.<WeightingStep.Total>of());
        var distance = fields.optional(
                "distance", node -> node.choice(WeightingStep.Distance.class), WeightingStep.Distance.LINEAR);
        var lower = fields.optional("lower", node -> node.number(0, 1));
        var upper = fields.optional("upper", node -> node.number(1, MOST_FACTOR));
        var byCluster = fields.optional("by-cluster", Node::truth, false);
        if (margins.get().isEmpty() && totals.get().isEmpty()) {
            throw refuse(fields, "nothing-to-meet");
        }
        requireSameSum(fields, margins.get());
        if (distance.get() == WeightingStep.Distance.LOGIT && !(fields.has("lower") && fields.has("upper"))) {
            throw refuse(fields, "logit-needs-bounds");
        }
        return new WeightingStep.Calibrate(
                margins.get(),
                totals.get(),
                distance.get(),
                lower.get().orElse(null),
                upper.get().orElse(null),
                byCluster.get());
    }

    private static WeightingStep.Total total(Located<String> column, Node value) {
        return new WeightingStep.Total(column, value.number());
    }

    private static WeightingStep trim(Fields fields) {
        var lower = fields.optional("lower", Node::size);
        var upper = fields.optional("upper", Node::size);
        var unit = fields.optional(
                "unit", node -> node.choice(WeightingStep.TrimUnit.class), WeightingStep.TrimUnit.WEIGHT);
        var strict = fields.optional("strict", Node::truth, false);
        if (lower.get().isEmpty() && upper.get().isEmpty()) {
            throw refuse(fields, "no-bound");
        }
        if (lower.get().orElse(0.0) >= upper.get().orElse(Double.MAX_VALUE)) {
            throw refuse(fields, "bounds-crossed");
        }
        return new WeightingStep.Trim(lower.get().orElse(null), upper.get().orElse(null), unit.get(), strict.get());
    }

    /** Margins of one population have one sum; those in files are compared when they are read. */
    private static void requireSameSum(Fields fields, List<Margin> margins) {
        var sums = margins.stream()
                .map(Margin::sizes)
                .filter(Margin.Sizes.Listed.class::isInstance)
                .map(Margin.Sizes.Listed.class::cast)
                .mapToDouble(Margin.Sizes.Listed::sum)
                .summaryStatistics();
        if (sums.getMax() - sums.getMin() > 1e-6 * sums.getMax()) {
            throw refuse(fields, "margins-differ", sums.getMin(), sums.getMax());
        }
    }

    private static RuntimeException refuse(Fields fields, String key, Object... arguments) {
        return fields.problems().refuse(fields.position(), Message.of(WeightingReader.class, key, arguments));
    }
}
