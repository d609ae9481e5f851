package vn.thuocdo.questionnaire.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads JSON that a stranger may have sent: nothing nests deeper than 12, no number is longer than 40 characters or has
 * an exponent, no key stands twice, and no half of a character is taken. There is no null: what is absent is left out.
 *
 * @see "RFC 8259"
 */
final class JsonReader {

    private static final int DEEPEST = 12;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int next;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** A map, list, string, number or truth. */
    static Object read(String text) throws Malformed {
        var reader = new JsonReader(text);
        var value = reader.value();
        reader.skip();
        if (reader.next < text.length()) {
            throw reader.malformed("something after the end");
        }
        return value;
    }

    private Object value() throws Malformed {
        if (++depth > DEEPEST) {
            throw malformed("too deep");
        }
        skip();
        var value = switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, Object> map() throws Malformed {
        var map = new LinkedHashMap<String, Object>();
        next++;
        skip();
        while (peek() != '}') {
            var key = string();
            skip();
            take(':');
            if (map.put(key, value()) != null) {
                throw malformed("the key " + key + " twice");
            }
            comma('}');
        }
        next++;
        return map;
    }

    private List<Object> list() throws Malformed {
        var list = new ArrayList<>();
        next++;
        skip();
        while (peek() != ']') {
            list.add(value());
            comma(']');
        }
        next++;
        return list;
    }

    private void comma(char end) throws Malformed {
        skip();
        if (peek() != end) {
            take(',');
            skip();
            if (peek() == end) {
                throw malformed("a comma before the end");
            }
        }
    }

    private String string() throws Malformed {
        take('"');
        var read = new StringBuilder();
        while (peek() != '"') {
            var character = text.charAt(next++);
            if (character < ' ') {
                throw malformed("a bare control character");
            }
            read.append(character == '\\' ? escape() : character);
        }
        next++;
        if (read.chars().anyMatch(each -> Character.isSurrogate((char) each)) && hasHalves(read)) {
            throw malformed("half of a character");
        }
        return read.toString();
    }

    private static boolean hasHalves(StringBuilder read) {
        return read.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private char escape() throws Malformed {
        var character = peek();
        next++;
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> hexadecimal();
            default -> throw malformed("an unknown escape");
        };
    }

    private char hexadecimal() throws Malformed {
        var end = next + 4;
        if (end > text.length() || !text.substring(next, end).matches("[0-9A-Fa-f]{4}")) {
            throw malformed("an unfinished escape");
        }
        var read = (char) Integer.parseInt(text.substring(next, end), 16);
        next = end;
        return read;
    }

    private Boolean word(String word, Boolean value) throws Malformed {
        if (!text.startsWith(word, next)) {
            throw malformed("no value");
        }
        next += word.length();
        return value;
    }

    private BigDecimal number() throws Malformed {
        var matcher = NUMBER.matcher(text).region(next, text.length());
        if (!matcher.lookingAt() || matcher.group().length() > LONGEST_NUMBER) {
            throw malformed("no value");
        }
        next = matcher.end();
        return new BigDecimal(matcher.group());
    }

    private void skip() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private void take(char character) throws Malformed {
        if (peek() != character) {
            throw malformed("no " + character);
        }
        next++;
    }

    private char peek() throws Malformed {
        if (next >= text.length()) {
            throw malformed("ends too early");
        }
        return text.charAt(next);
    }

    private Malformed malformed(String what) {
        return new Malformed("%s at character %d".formatted(what, next + 1));
    }
}
