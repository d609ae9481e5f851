package vn.thuocdo.measurement.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mapping with known keys. Ask for every key first, then build: a {@link Supplier} gives its value up only when
 * called, so all the problems of the mapping are found before the first of them stops it.
 */
public final class Fields {

    private final Node node;
    private final Map<String, Content.Entry> entries = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    Fields(Node node, List<Content.Entry> entries) {
        this.node = node;
        entries.forEach(entry -> this.entries.put(entry.key().value(), entry));
    }

    /** Where the mapping starts. */
    public Position position() {
        return node.position();
    }

    /** Where to report what only the meaning shows to be wrong. */
    public Problems problems() {
        return node.problems();
    }

    /** The value of a key that must be there. */
    public <T> Supplier<T> required(String key, Function<Node, T> reader) {
        known.add(key);
        var entry = entries.get(key);
        if (entry == null) {
            problems().report(position(), Message.of(Fields.class, "missing-key", key));
            return Fields::broken;
        }
        return read(entry, reader);
    }

    /** The value of a key that may be left out. */
    public <T> Supplier<Optional<T>> optional(String key, Function<Node, T> reader) {
        known.add(key);
        var entry = entries.get(key);
        return entry == null ? Optional::empty : read(entry, value -> Optional.of(reader.apply(value)));
    }

    /** The value of a key that may be left out, and then is {@code otherwise}. */
    public <T> Supplier<T> optional(String key, Function<Node, T> reader, T otherwise) {
        var value = optional(key, reader);
        return () -> value.get().orElse(otherwise);
    }

    /** The elements of a list that may be left out, and then is empty. */
    public <T> Supplier<List<T>> list(String key, Function<Node, T> reader) {
        return optional(key, node -> node.list(reader), List.of());
    }

    /** The value of whichever of the keys is there; exactly one of them must be. */
    public <T> Supplier<T> oneOf(Map<String, Function<Node, T>> readers) {
        var keys = readers.keySet().stream().sorted().toList();
        known.addAll(keys);
        var present = keys.stream().filter(entries::containsKey).toList();
        if (present.size() != 1) {
            var choices = String.join(", ", keys);
            problems().report(position(), Message.of(Fields.class, "one-of", choices, present.size()));
            return Fields::broken;
        }
        var entry = entries.get(present.getFirst());
        var reader = readers.get(present.getFirst());
        if (entry == null || reader == null) {
            throw new IllegalStateException(present.getFirst());
        }
        return read(entry, reader);
    }

    /**
     * A value made out of others now rather than when it is used; given up if one of them is.
     *
     * @param value an {@link IllegalArgumentException} it throws is reported where the mapping starts
     */
    public <T> Supplier<T> made(Supplier<T> value) {
        try {
            var made = value.get();
            return () -> made;
        } catch (Broken reported) {
            return Fields::broken;
        } catch (IllegalArgumentException broken) {
            node.refused(broken);
            return Fields::broken;
        }
    }

    /** Whether the key is there, well written or not. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    void refuseOthers() {
        for (var entry : entries.values()) {
            var key = entry.key();
            if (!known.contains(key.value())) {
                problems().report(key.position(), unknown(entry));
            }
        }
    }

    private Message unknown(Content.Entry entry) {
        var key = entry.key().value();
        return entry.value().isMissing() && Nearest.to(key, known).isEmpty()
                ? Message.of(Fields.class, "stray-text", key, String.join(", ", known))
                : Nearest.unknown("key", key, known);
    }

    private static <T> Supplier<T> read(Content.Entry entry, Function<Node, T> reader) {
        try {
            var value = reader.apply(entry.value());
            return () -> value;
        } catch (Broken reported) {
            return Fields::broken;
        }
    }

    private static <T> T broken() {
        throw new Broken();
    }
}
