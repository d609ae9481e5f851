package vn.thuocdo.measurement.index;

import java.util.Map;

/**
 * A node of the index tree, as the method names it.
 *
 * @param code such as {@code T1} or {@code overall}
 * @param names by language, {@code vi} and {@code en}
 * @param kind item or group; the root is the overall index
 * @param parent the code of the group it belongs to; empty for the root
 * @param depth 0 for the root
 * @param unverified whether its wording was not compared with the original
 */
public record Node(String code, Map<String, String> names, Kind kind, String parent, int depth, boolean unverified) {

    public Node {
        names = Map.copyOf(names);
    }

    /** What stands at a node. */
    public enum Kind {
        OVERALL,
        GROUP,
        ITEM
    }

    /** Its name in {@code language}, else in Vietnamese, else its code. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("vi", code));
    }
}
