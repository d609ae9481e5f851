package vn.thuocdo.measurement.method;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Position;

/** Reads a method file; its keys are those of {@code methods/method.schema.json}. */
final class MethodReader {

    private static final Method.Rounding TWO_DECIMALS = new Method.Rounding(2, Method.Rounding.Stage.PUBLICATION);

    private MethodReader() {}

    static Method read(Node root) {
        return root.fields(MethodReader::method);
    }

    private static Method method(Fields fields) {
        var title = title(fields);
        var sources = fields.optional("sources", MethodReader::sources, Map.<String, Bilingual>of());
        Supplier<Collection<String>> keys = () -> sources.get().keySet();
        var scales = distinct(fields, "scales", node -> Scale.read(node, keys), Scale::code);
        Supplier<Collection<String>> codes = () -> codes(scales.get());
        var items = distinct(fields, "items", node -> Item.read(node, keys, codes), Item::code);
        var questions = fields.list("questions", node -> Question.read(node, keys, codes));
        var tree = fields.optional("tree", node -> tree(node, items.get(), keys));
        var score = fields.required("item-score", node -> node.fields(f -> score(f, keys)));
        var rounding = fields.optional("rounding", node -> node.fields(MethodReader::rounding), TWO_DECIMALS);
        var minimum = fields.required("minimum-n", node -> (int) node.wholeNumber(0, 1_000_000));
        var notes = fields.list("notes", Bilingual::read);
        requireTree(fields, items);
        return new Method(
                title.get(),
                sources.get(),
                scales.get(),
                items.get(),
                questions.get(),
                tree.get().orElse(null),
                score.get(),
                rounding.get(),
                minimum.get(),
                notes.get());
    }

    private static Supplier<Title> title(Fields fields) {
        var code = fields.required("code", Node::code);
        var edition = fields.required("edition", Node::text);
        var name = fields.required("name", Bilingual::read);
        var decision = fields.optional("decision", node -> node.fields(Title::decision));
        var years = fields.optional("years", node -> node.fields(Title::years));
        var respondents = fields.required("respondents", node -> node.choice(Title.Respondents.class));
        return () -> new Title(
                code.get().value(),
                edition.get(),
                name.get(),
                decision.get().orElse(null),
                years.get().orElse(null),
                respondents.get());
    }

    private static Map<String, Bilingual> sources(Node node) {
        var sources = new LinkedHashMap<String, Bilingual>();
        node.entries((key, text) -> Map.entry(key.value(), Bilingual.read(text)))
                .forEach(source -> sources.put(source.getKey(), source.getValue()));
        return Collections.unmodifiableMap(sources);
    }

    private static Group tree(Node node, List<Item> items, Supplier<Collection<String>> sources) {
        var reader = new TreeReader(items.stream().map(Item::code).toList(), sources);
        var tree = reader.read(node);
        if (!reader.leftOut().isEmpty()) {
            var leftOut = String.join(", ", reader.leftOut());
            throw node.refuse(Message.of(MethodReader.class, "left-out-of-tree", leftOut));
        }
        return tree;
    }

    private static void requireTree(Fields fields, Supplier<List<Item>> items) {
        if (fields.has("tree") == items.get().isEmpty()) {
            var key = fields.has("tree") ? "tree-without-items" : "items-without-tree";
            fields.problems().report(fields.position(), Message.of(MethodReader.class, key));
        }
    }

    private static Method.Score score(Fields fields, Supplier<Collection<String>> sources) {
        var formula = fields.required("formula", Formula::read);
        var provenance = Provenance.of(fields, sources);
        return new Method.Score(formula.get(), provenance.get());
    }

    private static Method.Rounding rounding(Fields fields) {
        var decimals = fields.required("decimals", node -> (int) node.wholeNumber(0, 10));
        var stage = fields.required("stage", node -> node.choice(Method.Rounding.Stage.class));
        return new Method.Rounding(decimals.get(), stage.get());
    }

    private static List<String> codes(List<Scale> scales) {
        return scales.stream().map(Scale::code).toList();
    }

    private static <T> Supplier<List<T>> distinct(
            Fields fields, String key, Function<Node, T> reader, Function<T, String> code) {
        return fields.required(key, list -> distinct(list, reader, code));
    }

    private static <T> List<T> distinct(Node list, Function<Node, T> reader, Function<T, String> code) {
        var first = new HashMap<String, Position>();
        return list.list(node -> {
            var value = reader.apply(node);
            var earlier = first.putIfAbsent(code.apply(value), node.position());
            if (earlier != null) {
                throw node.refuse(Message.of(MethodReader.class, "twice", code.apply(value), earlier.line()));
            }
            return value;
        });
    }
}
