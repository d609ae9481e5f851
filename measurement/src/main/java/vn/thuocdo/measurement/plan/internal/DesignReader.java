package vn.thuocdo.measurement.plan.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.statistics.design.LonelyPsu;

/** Reads a design, or the words {@code simple-random}. */
final class DesignReader {

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
        var replicates = fields.required(
                "replicate-weights", node -> node.fields(given -> ReplicateWeightsReader.read(given, weights.get())));
        return replicates.get();
    }

    private static void report(Fields fields, Position position, String key, Object... arguments) {
        fields.problems().report(position, Message.of(DesignReader.class, key, arguments));
    }
}
