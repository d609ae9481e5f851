package vn.thuocdo.measurement.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Node;

/**
 * The answers a question offers, the least favourable first.
 *
 * @param code by which questions name it
 * @param levels at least two
 * @param provenance of the labels
 */
public record Scale(String code, List<Level> levels, Provenance provenance) {

    /**
     * One answer.
     *
     * @param code as it stands in the data
     * @param label as the form prints it; absent where only the ends of a scale have words
     * @param points what the answer counts; its place from 1 on unless the scale says otherwise
     */
    public record Level(String code, @Nullable Bilingual label, double points) {}

    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException if there are fewer than two, or two have one code
     */
    public Scale {
        levels = List.copyOf(levels);
        if (levels.size() < 2) {
            throw new IllegalArgumentException(
                    "scale %s has %d answers; two are the least".formatted(code, levels.size()));
        }
        var codes = new HashSet<String>();
        for (var level : levels) {
            if (!codes.add(level.code())) {
                throw new IllegalArgumentException("scale %s has the answer %s twice".formatted(code, level.code()));
            }
        }
    }

    /** The codes of the answers, in order. */
    public List<String> codes() {
        return levels.stream().map(Level::code).toList();
    }

    /** Reads a scale whose answers are listed, or run from one whole number to another. */
    public static Scale read(Node node, Supplier<? extends Collection<String>> sources) {
        return node.fields(fields -> {
            var code = fields.required("code", Node::code);
            var provenance = Provenance.of(fields, sources);
            var levels = fields.<List<Level>>oneOf(Map.of("levels", Scale::listed, "range", Scale::range));
            return new Scale(code.get().value(), levels.get(), provenance.get());
        });
    }

    private static List<Level> listed(Node node) {
        var written = node.list(level -> level.fields(Scale::level));
        var levels = new ArrayList<Level>();
        for (var each : written) {
            levels.add(each.at(levels.size() + 1));
        }
        return List.copyOf(levels);
    }

    private static Unplaced level(Fields fields) {
        var code = fields.required("code", Node::text);
        var label = fields.optional("label", Bilingual::readEither);
        var points = fields.optional("points", Node::number);
        return place ->
                new Level(code.get(), label.get().orElse(null), points.get().orElse((double) place));
    }

    private static List<Level> range(Node node) {
        return node.fields(fields -> {
            var from = fields.required("from", end -> end.wholeNumber(-100, 100));
            var to = fields.required("to", end -> end.wholeNumber(-100, 100));
            return levels(from, to);
        });
    }

    private static List<Level> levels(Supplier<Long> from, Supplier<Long> to) {
        return LongStream.rangeClosed(from.get(), to.get())
                .mapToObj(code -> new Level(Long.toString(code), null, code))
                .toList();
    }

    /** An answer that takes its place as its points unless it has points of its own. */
    private interface Unplaced {
        Level at(int place);
    }
}
