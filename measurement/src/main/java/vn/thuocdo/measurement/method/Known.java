package vn.thuocdo.measurement.method;

import java.util.Collection;
import vn.thuocdo.measurement.yaml.Located;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Nearest;
import vn.thuocdo.measurement.yaml.Node;
import vn.thuocdo.measurement.yaml.Problems;

/** A word that must be one of those defined elsewhere. */
public final class Known {

    private Known() {}

    /** The text of {@code node} if it is known; see {@link #in(Collection, Located, Problems, Class, String)}. */
    static String in(Collection<String> known, Node node, String key) {
        return in(known, node.name(), node.problems(), Known.class, key);
    }

    /**
     * The word if it is known.
     *
     * @param owner beside whose class the words of the problem stand
     * @param key of the problem: {@code {0}} is the word, {@code {1}} all that are known; under {@code key-near} stands
     *     the one for a known word much like it, {@code {2}}
     */
    public static String in(
            Collection<String> known, Located<String> word, Problems problems, Class<?> owner, String key) {
        if (known.contains(word.value())) {
            return word.value();
        }
        var all = String.join(", ", known);
        var message = Nearest.to(word.value(), known)
                .map(near -> Message.of(owner, key + "-near", word, all, near))
                .orElse(Message.of(owner, key, word, all));
        throw problems.refuse(word.position(), message);
    }
}
