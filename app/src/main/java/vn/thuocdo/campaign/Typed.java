package vn.thuocdo.campaign;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thuocdo.screen.TypedValues;

/** What stands in the fields of a step, right or wrong: as it is kept, or as somebody has just typed it. */
public final class Typed {

    private final Map<String, List<String>> values;

    public Typed(Map<String, List<String>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** The text of a field, composed and without spaces around it; blank where nothing was sent. */
    public String text(String field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : clean(all.getFirst());
    }

    /** All values of a field that may have several, such as ticked boxes. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(Typed::clean)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    Optional<LocalDate> day(String field) {
        return TypedValues.day(text(field));
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }

    /** The same with one field otherwise. */
    Typed with(String field, String... texts) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, List.of(texts));
        return new Typed(changed);
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }
}
