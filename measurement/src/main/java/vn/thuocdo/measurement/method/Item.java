package vn.thuocdo.measurement.method;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Node;

/**
 * A criterion people are asked about (tiêu chí), which goes into the index.
 *
 * @param code by which plans and results name it
 * @param text as the form prints it, or shortened where {@code provenance} says so
 * @param scale the code of its scale
 * @param question its number on the form; absent where none is known
 * @param credited the body whose work it describes; absent where it describes neither
 * @param channels the channels it is asked in; empty means all
 * @param formula where this item is scored otherwise than the method's others
 * @param provenance of the text
 */
public record Item(
        String code,
        Bilingual text,
        String scale,
        @Nullable String question,
        @Nullable Credited credited,
        Set<Channel> channels,
        @Nullable Formula formula,
        Provenance provenance) {

    /** Whose work an item describes. */
    public enum Credited {
        /** The body that takes the dossier in and hands the result out (nơi tiếp nhận và trả kết quả). */
        RECEIVING,
        /** The body that decides on the dossier (cơ quan giải quyết). */
        RESOLVING
    }

    /** The way someone dealt with the administration. */
    public enum Channel {
        IN_PERSON,
        ONLINE,
        POST
    }

    /** Keeps its own copy of the channels. */
    public Item {
        channels = Set.copyOf(channels);
    }

    static Item read(
            Node node, Supplier<? extends Collection<String>> sources, Supplier<? extends Collection<String>> scales) {
        return node.fields(fields -> read(fields, sources, scales));
    }

    private static Item read(
            Fields fields,
            Supplier<? extends Collection<String>> sources,
            Supplier<? extends Collection<String>> scales) {
        var code = fields.required("code", Node::code);
        var text = fields.required("text", Bilingual::read);
        var scale = fields.required("scale", node -> Known.in(scales.get(), node, "unknown-scale"));
        var question = fields.optional("question", Node::text);
        var credited = fields.optional("credited", node -> node.choice(Credited.class));
        var channels =
                fields.optional("channels", node -> node.oneOrMore(c -> c.choice(Channel.class)), List.<Channel>of());
        var formula = fields.optional("item-score", Formula::read);
        var provenance = Provenance.of(fields, sources);
        return new Item(
                code.get().value(),
                text.get(),
                scale.get(),
                question.get().orElse(null),
                credited.get().orElse(null),
                Set.copyOf(channels.get()),
                formula.get().orElse(null),
                provenance.get());
    }
}
