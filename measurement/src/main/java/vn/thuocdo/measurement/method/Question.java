package vn.thuocdo.measurement.method;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Node;

/**
 * A question asked beside the items: reported by itself, never part of the index.
 *
 * @param code by which plans and results name it
 * @param aspect what it is about
 * @param kind how it is answered
 * @param text as the form prints it, or shortened where {@code provenance} says so
 * @param scale the code of the scale of a grid; absent where the rows are the answers
 * @param rows what is rated in a grid, or the answers to choose from; none where a number is asked for
 * @param provenance of the texts
 */
public record Question(
        String code,
        Aspect aspect,
        Kind kind,
        Bilingual text,
        @Nullable String scale,
        List<Row> rows,
        Provenance provenance) {

    /** What a question is about. */
    public enum Aspect {
        /** Perception and assessment (nhận định, đánh giá). */
        PERCEPTION,
        /** Need and expectation (nhu cầu, mong đợi). */
        NEED,
        /** Who answers, and how they dealt with the administration (thông tin người trả lời). */
        RESPONDENT
    }

    /** How a question is answered. */
    public enum Kind {
        /** One of the rows. */
        SINGLE,
        /** Any number of the rows. */
        MULTIPLE,
        /** Each row on the scale. */
        GRID,
        /** A number, such as days or visits. */
        NUMBER
    }

    /**
     * A line of the question.
     *
     * @param code by which plans and results name it
     */
    public record Row(String code, Bilingual text) {}

    /**
     * Checks the rows.
     *
     * @throws IllegalArgumentException if there are none, or a number has some, or a grid has no scale
     */
    public Question {
        rows = List.copyOf(rows);
        if (rows.isEmpty() != (kind == Kind.NUMBER)) {
            throw new IllegalArgumentException("question %s: a number has no rows and other questions have some, not %d"
                    .formatted(code, rows.size()));
        }
        if ((kind == Kind.GRID) != (scale != null)) {
            throw new IllegalArgumentException(
                    "question %s: a grid has a scale and other questions have none".formatted(code));
        }
    }

    /** The codes a plan can give columns to: the rows, or of a single choice and a number the question itself. */
    public Stream<String> codes() {
        return switch (kind) {
            case SINGLE, NUMBER -> Stream.of(code);
            case MULTIPLE, GRID -> rows.stream().map(Row::code);
        };
    }

    /** Reads a question. */
    public static Question read(
            Node node, Supplier<? extends Collection<String>> sources, Supplier<? extends Collection<String>> scales) {
        return node.fields(fields -> read(fields, sources, scales));
    }

    private static Question read(
            Fields fields,
            Supplier<? extends Collection<String>> sources,
            Supplier<? extends Collection<String>> scales) {
        var code = fields.required("code", Node::code);
        var aspect = fields.required("aspect", node -> node.choice(Aspect.class));
        var kind = fields.required("kind", node -> node.choice(Kind.class));
        var text = fields.required("text", Bilingual::readEither);
        var scale = fields.optional("scale", node -> Known.in(scales.get(), node, "unknown-scale"));
        var rows = fields.list("rows", node -> node.fields(Question::row));
        var provenance = Provenance.of(fields, sources);
        return new Question(
                code.get().value(),
                aspect.get(),
                kind.get(),
                text.get(),
                scale.get().orElse(null),
                rows.get(),
                provenance.get());
    }

    private static Row row(Fields fields) {
        var code = fields.required("code", Node::code);
        var text = fields.required("text", Bilingual::readEither);
        return new Row(code.get().value(), text.get());
    }
}
