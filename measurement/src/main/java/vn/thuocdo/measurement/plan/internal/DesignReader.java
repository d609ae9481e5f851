package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuocdo.measurement.plan.ColumnList;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.statistics.design.LonelyPsu;

/** Reads a design, or the words {@code simple-random}. */
final class DesignReader {

    private static final int MOST_REPLICATES = 100_000;

    private DesignReader() {}

    static Design read(Node node) {
        if (node.isScalar()) {
            return node.choice(Map.of("simple-random", Design.Sampled.SIMPLE_RANDOM));
        }
        return node.fields(fields -> fields.has("replicate-weights") ? replicated(fields) : sampled(fields));
    }

    private static Design sampled(Fields fields) {
        var strata = fields.optional("strata", DesignReader::strata, List.<List<Located<String>>>of());
        var clusters = fields.optional("clusters", DesignReader::columns, List.<Located<String>>of());
        var weights = fields.optional("weights", Node::name);
        var population = fields.optional("population", node -> node.fields(DesignReader::population));
        var nested = fields.optional("nested", Node::truth, false);
        var lonely = fields.optional("lonely-psu", node -> node.choice(LonelyPsu.class), LonelyPsu.FAIL);
        var lonelyInDomains = fields.optional("lonely-in-domains", Node::truth, false);
        var ultimateCluster = fields.optional("ultimate-cluster", Node::truth, false);
        var design = new Design.Sampled(
                strata.get(),
                clusters.get(),
                weights.get().orElse(null),
                population.get().orElse(null),
                nested.get(),
                lonely.get(),
                lonelyInDomains.get(),
                ultimateCluster.get());
        requireStages(fields, design);
        return design;
    }

    private static void requireStages(Fields fields, Design.Sampled design) {
        var population = design.population();
        if (population != null && population.columns().size() > design.stages()) {
            var tooMany = population.columns().get(design.stages());
            report(fields, tooMany.position(), "more-populations-than-stages", design.stages());
        }
        if (design.strata().size() > design.stages()) {
            report(fields, fields.position(), "more-strata-than-stages", design.stages());
        }
    }

    private static List<Located<String>> columns(Node node) {
        return node.oneOrMore(Node::name);
    }

    /** A column, a list of columns that are crossed, or {@code stages} with one of these for each. */
    private static List<List<Located<String>>> strata(Node node) {
        if (node.isScalar() || node.isList()) {
            return List.of(columns(node));
        }
        return node.fields(fields -> fields.required("stages", stages -> stages.list(DesignReader::stage))
                .get());
    }

    private static List<Located<String>> stage(Node node) {
        return node.isList() ? node.list(Node::name) : columns(node);
    }

    private static Design.Population population(Fields fields) {
        Map<String, Function<Node, Design.Population>> kinds = Map.of(
                "sizes", node -> new Design.Population(Design.Population.Kind.SIZES, columns(node)),
                "fractions", node -> new Design.Population(Design.Population.Kind.FRACTIONS, columns(node)),
                "probabilities", node -> new Design.Population(Design.Population.Kind.PROBABILITIES, columns(node)));
        return fields.oneOf(kinds).get();
    }

    private static Design replicated(Fields fields) {
        var weights = fields.required("weights", Node::name);
        var design = fields.required(
                "replicate-weights", node -> node.fields(replicates -> replicated(weights.get(), replicates)));
        return design.get();
    }

    private static Design.Replicated replicated(Located<String> weights, Fields fields) {
        var columns = fields.required("columns", node -> node);
        var count = fields.optional("count", node -> (int) node.wholeNumber(1, MOST_REPLICATES));
        var method = fields.required("method", node -> node.choice(Design.ReplicateMethod.class));
        var rho = fields.optional("rho", node -> node.number(0, 0.999), 0.0);
        var scale = fields.optional("scale", node -> node.number(0, Double.MAX_VALUE));
        var scales = fields.list("scales", node -> node.number(0, Double.MAX_VALUE));
        var centre = fields.optional("centre", node -> node.choice(Design.Centre.class), Design.Centre.MEAN);
        var multipliers = fields.optional("multipliers", Node::truth, false);
        var list = fields.made(() -> list(fields, columns.get(), count.get().orElse(0)));
        if (method.get() == Design.ReplicateMethod.OTHER && !fields.has("scale")) {
            report(fields, fields.position(), "other-needs-scale");
        }
        if ((method.get() == Design.ReplicateMethod.FAY) != fields.has("rho")) {
            report(fields, fields.position(), "rho-of-fay");
        }
        if (fields.has("scales") && scales.get().size() != list.get().names().size()) {
            report(
                    fields,
                    fields.position(),
                    "scale-of-each",
                    list.get().names().size());
        }
        return new Design.Replicated(
                weights,
                list.get(),
                method.get(),
                rho.get(),
                scale.get().orElse(null),
                scales.get(),
                centre.get(),
                multipliers.get());
    }

    private static ColumnList list(Fields fields, Node columns, int count) {
        if (columns.isList()) {
            return new ColumnList(columns.oneOrMore(Node::name));
        }
        if (count == 0 || !columns.text().contains(ColumnList.NUMBER)) {
            throw fields.problems().refuse(columns.position(), Message.of(DesignReader.class, "pattern-needs-number"));
        }
        return ColumnList.numbered(columns.name(), count);
    }

    private static void report(Fields fields, Position position, String key, Object... arguments) {
        fields.problems().report(position, Message.of(DesignReader.class, key, arguments));
    }
}
