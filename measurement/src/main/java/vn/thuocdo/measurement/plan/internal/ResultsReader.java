package vn.thuocdo.measurement.plan.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Group;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.plan.DataFile;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Labels;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.statistics.estimation.QuantileRule;

/** Reads what is shown beside the figures of everybody. */
final class ResultsReader {

    private ResultsReader() {}

    static Supplier<Plan.Results> ask(Fields fields, Supplier<Method> method, Supplier<List<DataFile>> files) {
        var domains = fields.optional("domains", ResultsReader::domains, List.<Domain>of());
        var labels = fields.optional("labels", ResultsReader::labels, Map.<String, Labels>of());
        var comparisons = fields.list("comparisons", node -> ComparisonReader.read(node, domains, files));
        var statistics = fields.list("statistics", node -> statistic(node, method));
        return () -> new Plan.Results(domains.get(), labels.get(), comparisons.get(), statistics.get());
    }

    private static List<Domain> domains(Node node) {
        var domains = node.oneOrMore(ResultsReader::domain);
        var names = new LinkedHashMap<String, Located<String>>();
        return node.problems().each(domains, domain -> {
            var earlier = names.putIfAbsent(domain.name().value(), domain.name());
            if (earlier != null) {
                var message = Message.of(
                        ResultsReader.class,
                        "domain-twice",
                        domain.name(),
                        earlier.position().line());
                throw node.problems().refuse(domain.name().position(), message);
            }
            return domain;
        });
    }

    private static Domain domain(Node node) {
        return node.isScalar()
                ? new Domain(node.name(), null, List.of(node.name()), false, null, null)
                : node.fields(ResultsReader::domain);
    }

    private static Domain domain(Fields fields) {
        var by = fields.required("by", node -> node.oneOrMore(Node::name));
        var name = fields.optional("name", Node::code);
        var title = fields.optional("title", Bilingual::readEither);
        var ranked = fields.optional("ranked", Node::truth);
        var peers = fields.optional("peers", Node::name);
        var minimum = fields.optional("minimum-n", PrecisionReader::count);
        return new Domain(
                name.get().orElseGet(() -> joined(by.get())),
                title.get().orElse(null),
                by.get(),
                ranked.get().orElse(peers.get().isPresent()),
                peers.get().orElse(null),
                minimum.get().orElse(null));
    }

    private static Located<String> joined(List<Located<String>> columns) {
        var name = columns.stream().map(Located::value).collect(Collectors.joining("-"));
        return new Located<>(name, columns.getFirst().position());
    }

    private static Map<String, Labels> labels(Node node) {
        var labels = new LinkedHashMap<String, Labels>();
        node.entries((column, value) -> Map.entry(column.value(), labelsOf(value)))
                .forEach(entry -> labels.put(entry.getKey(), entry.getValue()));
        return labels;
    }

    /** A path, a mapping from values to texts under {@code values}, or a path with the columns to look at. */
    private static Labels labelsOf(Node node) {
        if (node.isScalar()) {
            return new Labels.InFile(node.name(), null, null);
        }
        return node.fields(fields -> {
            var labels = fields.<Labels>oneOf(Map.of(
                    "values", ResultsReader::listed, "file", path -> new Labels.InFile(path.name(), null, null)));
            var value = fields.optional("value", Node::name);
            var label = fields.optional("label", Node::name);
            return labels.get() instanceof Labels.InFile file
                    ? new Labels.InFile(
                            file.path(), value.get().orElse(null), label.get().orElse(null))
                    : labels.get();
        });
    }

    private static Labels listed(Node node) {
        var texts = new LinkedHashMap<String, Bilingual>();
        node.entries((value, text) -> Map.entry(value.value(), Bilingual.readEither(text)))
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        return new Labels.Listed(texts);
    }

    private static Statistic statistic(Node node, Supplier<Method> method) {
        Map<String, Function<Node, Statistic>> kinds = Map.of(
                "quantiles", each -> each.fields(ResultsReader::quantiles),
                "drivers", each -> each.fields(fields -> drivers(fields, method)),
                "reliability", each -> each.fields(fields -> reliability(fields, method)));
        return node.fields(fields -> fields.oneOf(kinds).get());
    }

    private static Statistic quantiles(Fields fields) {
        var column = fields.required("column", Node::name);
        var at = fields.required("at", node -> node.oneOrMore(each -> each.number(0, 1)));
        var rule = fields.optional("rule", node -> node.choice(QuantileRule.class), QuantileRule.MATHEMATICAL);
        return new Statistic.Quantiles(column.get(), at.get(), rule.get());
    }

    private static Statistic drivers(Fields fields, Supplier<Method> method) {
        var response = fields.required("response", node -> item(node, method.get()));
        var predictors = fields.optional(
                "predictors", node -> node.choice(Statistic.Predictors.class), Statistic.Predictors.FACTORS);
        var how = fields.optional(
                "method", node -> node.choice(Statistic.DriverMethod.class), Statistic.DriverMethod.JOHNSON);
        return new Statistic.Drivers(response.get(), predictors.get(), how.get());
    }

    private static Located<String> item(Node node, Method method) {
        Known.in(method.itemCodes(), node.name(), node.problems(), Known.class, "unknown-item");
        return node.name();
    }

    private static Statistic reliability(Fields fields, Supplier<Method> method) {
        var groups = fields.list("groups", node -> group(node, method.get()));
        return new Statistic.Reliability(groups.get());
    }

    private static Located<String> group(Node node, Method method) {
        var tree = method.tree();
        var groups =
                tree == null ? List.<String>of() : tree.all().map(Group::code).toList();
        Known.in(groups, node.name(), node.problems(), ResultsReader.class, "unknown-group");
        return node.name();
    }
}
