package vn.thuocdo.questionnaire.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.condition.Condition;

/** An object of JSON, by what its values should be. */
record Node(Map<?, ?> map) {

    static Node of(@Nullable Object value) throws Malformed {
        if (value instanceof Map<?, ?> map) {
            return new Node(map);
        }
        throw new Malformed("no object: " + value);
    }

    String string(String key) throws Malformed {
        return as(String.class, key, map.get(key));
    }

    @Nullable
    String stringOrNull(String key) throws Malformed {
        return map.get(key) == null ? null : string(key);
    }

    boolean truth(String key) throws Malformed {
        return map.get(key) != null && as(Boolean.class, key, map.get(key));
    }

    @Nullable
    BigDecimal number(String key) throws Malformed {
        return map.get(key) == null ? null : as(BigDecimal.class, key, map.get(key));
    }

    int integer(String key, int usual) throws Malformed {
        var number = number(key);
        return number == null ? usual : number.intValue();
    }

    @Nullable
    LocalDate date(String key) throws Malformed {
        var day = stringOrNull(key);
        return day == null ? null : LocalDate.parse(day);
    }

    Text text(String key) throws Malformed {
        var words = new HashMap<String, String>();
        for (var entry : node(key).map().entrySet()) {
            words.put((String) entry.getKey(), as(String.class, key, entry.getValue()));
        }
        return new Text(words);
    }

    @Nullable
    Text textOrNull(String key) throws Malformed {
        return map.get(key) == null ? null : text(key);
    }

    @Nullable
    Condition condition(String key) throws Malformed {
        var text = stringOrNull(key);
        return text == null ? null : Condition.of(text);
    }

    Node node(String key) throws Malformed {
        return of(map.get(key));
    }

    List<String> strings(String key) throws Malformed {
        var strings = new ArrayList<String>();
        for (var each : list(key)) {
            strings.add(as(String.class, key, each));
        }
        return strings;
    }

    <E extends Enum<E>> Set<E> constants(String key, Class<E> kind) throws Malformed {
        var constants = new HashSet<E>();
        for (var code : strings(key)) {
            constants.add(Codes.read(kind, code));
        }
        return constants;
    }

    <T> List<T> all(String key, Reading<T> reading) throws Malformed {
        var read = new ArrayList<T>();
        for (var each : list(key)) {
            read.add(reading.read(of(each)));
        }
        return read;
    }

    /** How one object of a list is read. */
    interface Reading<T> {

        T read(Node node) throws Malformed;
    }

    private List<?> list(String key) throws Malformed {
        return map.get(key) == null ? List.of() : as(List.class, key, map.get(key));
    }

    private static <T> T as(Class<T> kind, String key, @Nullable Object value) throws Malformed {
        if (kind.isInstance(value)) {
            return kind.cast(value);
        }
        throw new Malformed("%s: no %s".formatted(key, kind.getSimpleName()));
    }
}
