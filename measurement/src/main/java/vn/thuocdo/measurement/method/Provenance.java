package vn.thuocdo.measurement.method;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Node;

/**
 * Where a piece of a method was read.
 *
 * @param unverified whether it still has to be compared with the decision itself (chưa đối chiếu bản gốc)
 * @param source the key of one of the method's sources; absent for what the project itself decided
 */
public record Provenance(boolean unverified, @Nullable String source) {

    /** Nothing to say: the project's own choice. */
    public static final Provenance OWN = new Provenance(false, null);

    /** Asks for the keys {@code unverified} and {@code provenance}; who writes the first must write the second. */
    public static Supplier<Provenance> of(Fields fields, Supplier<? extends Collection<String>> sources) {
        var unverified = fields.optional("unverified", Node::truth, false);
        var source = fields.optional("provenance", node -> Known.in(sources.get(), node, "unknown-source"));
        if (fields.has("unverified") && !fields.has("provenance")) {
            fields.problems().report(fields.position(), Message.of(Provenance.class, "unverified-without-source"));
        }
        return () -> new Provenance(unverified.get(), source.get().orElse(null));
    }
}
