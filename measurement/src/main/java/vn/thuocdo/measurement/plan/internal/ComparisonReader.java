package vn.thuocdo.measurement.plan.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.thuocdo.measurement.method.Known;
import vn.thuocdo.measurement.plan.Comparison;
import vn.thuocdo.measurement.plan.DataFile;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/**
 * Reads a comparison: a mapping with one key, the kind of comparison.
 *
 * @param domains of the plan
 * @param files of the plan, which may tell the waves apart
 */
record ComparisonReader(Supplier<List<Domain>> domains, Supplier<List<DataFile>> files) {

    static Comparison read(Node node, Supplier<List<Domain>> domains, Supplier<List<DataFile>> files) {
        var reader = new ComparisonReader(domains, files);
        Map<String, Function<Node, Comparison>> kinds = Map.of(
                "between", each -> each.fields(reader::between),
                "change", each -> each.fields(reader::change),
                "trend", each -> each.fields(reader::trend));
        return node.fields(fields -> fields.oneOf(kinds).get());
    }

    private Comparison between(Fields fields) {
        var domain = fields.required("domain", this::domain);
        var from = fields.required("from", node -> values(node, domain));
        var to = fields.required("to", node -> values(node, domain));
        requireDistinct(fields, List.of(texts(from.get()), texts(to.get())));
        return new Comparison.Between(domain.get(), from.get(), to.get());
    }

    /** A value for each column of the domain. */
    private List<Located<String>> values(Node node, Supplier<Located<String>> domain) {
        var values = node.oneOrMore(Node::name);
        var columns = domains.get().stream()
                .filter(each -> each.name().value().equals(domain.get().value()))
                .mapToInt(each -> each.by().size())
                .findFirst()
                .orElse(1);
        if (values.size() != columns) {
            throw node.refuse(Message.of(ComparisonReader.class, "value-for-each-column", domain.get(), columns));
        }
        return values;
    }

    private Comparison change(Fields fields) {
        var column = fields.optional("column", Node::name);
        var from = fields.required("from", Node::name);
        var to = fields.required("to", Node::name);
        var samples = samples(fields);
        var domains = fields.list("domains", this::domain);
        requireWaves(fields, () -> List.of(from.get(), to.get()));
        requireDistinct(fields, List.of(from.get().value(), to.get().value()));
        return new Comparison.Change(column.get().orElse(null), from.get(), to.get(), samples.get(), domains.get());
    }

    private Comparison trend(Fields fields) {
        var column = fields.optional("column", Node::name);
        var waves = fields.required("waves", node -> node.list(Node::name));
        var samples = samples(fields);
        var domains = fields.list("domains", this::domain);
        requireWaves(fields, waves);
        requireDistinct(fields, waves.get().stream().map(Located::value).toList());
        if (waves.get().size() < 3) {
            throw fields.problems().refuse(fields.position(), Message.of(ComparisonReader.class, "two-waves"));
        }
        return new Comparison.Trend(column.get().orElse(null), waves.get(), samples.get(), domains.get());
    }

    private static Supplier<Comparison.Samples> samples(Fields fields) {
        return fields.required("samples", node -> node.choice(Comparison.Samples.class));
    }

    private Located<String> domain(Node node) {
        var known = domains.get().stream().map(domain -> domain.name().value()).toList();
        Known.in(known, node.name(), node.problems(), ComparisonReader.class, "unknown-domain");
        return node.name();
    }

    private static String texts(List<Located<String>> values) {
        return values.stream().map(Located::value).collect(Collectors.joining(" · "));
    }

    private static void requireDistinct(Fields fields, List<String> compared) {
        if (new HashSet<>(compared).size() < compared.size()) {
            var all = String.join(", ", compared);
            throw fields.problems()
                    .refuse(fields.position(), Message.of(ComparisonReader.class, "compared-twice", all));
        }
    }

    /** Without a column the waves are those the files are said to be. */
    private void requireWaves(Fields fields, Supplier<List<Located<String>>> waves) {
        if (fields.has("column")) {
            return;
        }
        var known = files.get().stream()
                .map(DataFile::wave)
                .filter(Objects::nonNull)
                .map(Located::value)
                .toList();
        if (known.isEmpty()) {
            throw fields.problems().refuse(fields.position(), Message.of(ComparisonReader.class, "no-waves"));
        }
        fields.problems()
                .each(
                        waves.get(),
                        wave -> Known.in(known, wave, fields.problems(), ComparisonReader.class, "unknown-wave"));
    }
}
