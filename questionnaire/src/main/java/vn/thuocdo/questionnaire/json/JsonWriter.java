package vn.thuocdo.questionnaire.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in its canonical form: keys sorted, no white space, plain decimals, no more escapes than are needed.
 *
 * @see "RFC 8785, JSON Canonicalization Scheme, § 3.2; numbers here are decimals and never have an exponent"
 */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** Of maps, lists, strings, numbers and truths. */
    static String write(Object value) {
        var writer = new JsonWriter();
        writer.add(value);
        return writer.out.toString();
    }

    private void add(Object value) {
        switch (value) {
            case Map<?, ?> map -> addMap(map);
            case List<?> list -> addList(list);
            case String string -> addString(string);
            case BigDecimal number -> out.append(number.toPlainString());
            case Integer number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> throw new IllegalArgumentException("not in JSON: " + value.getClass());
        }
    }

    private void addMap(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        var comma = "";
        for (var entry : sorted.entrySet()) {
            out.append(comma);
            addString(entry.getKey());
            out.append(':');
            add(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void addList(List<?> list) {
        out.append('[');
        var comma = "";
        for (var each : list) {
            out.append(comma);
            add(each);
            comma = ",";
        }
        out.append(']');
    }

    private void addString(String string) {
        out.append('"');
        string.chars().forEach(character -> addCharacter((char) character));
        out.append('"');
    }

    private void addCharacter(char character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (character < ' ') {
                    out.append("\\u%04x".formatted((int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
