package vn.thuocdo.questionnaire.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thuocdo.questionnaire.condition.Form.Edge;
import vn.thuocdo.questionnaire.condition.Form.Either;
import vn.thuocdo.questionnaire.condition.Form.One;
import vn.thuocdo.questionnaire.condition.Form.Range;
import vn.thuocdo.questionnaire.condition.Form.Repeated;
import vn.thuocdo.questionnaire.condition.Form.Sequence;

/** Reads a pattern: characters, classes, groups, alternatives, repetitions, which all dialects agree about. */
final class FormParser {

    private static final int END = -1;
    private static final int MOST = 200;
    private static final Pattern TIMES = Pattern.compile("\\{([0-9]{1,3})(,([0-9]{1,3})?)?\\}");
    private static final List<Range> DIGITS = List.of(new Range('0', '9'));
    private static final List<Range> BLANKS =
            List.of(new Range('\t', '\n'), new Range('\r', '\r'), new Range(' ', ' '));
    private static final List<Range> LETTERS =
            List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));

    private final String text;
    private int next;

    private FormParser(String text) {
        this.text = text;
    }

    /** @throws NoForm if the pattern says more than the part that is allowed */
    static Form parse(String text) throws NoForm {
        var parser = new FormParser(text);
        var form = parser.either();
        if (parser.peek() != END) {
            throw new NoForm(parser.rest());
        }
        return form;
    }

    /** What follows in the pattern is not understood. */
    static final class NoForm extends Exception {

        private static final long serialVersionUID = 1;

        NoForm(String rest) {
            super(rest, null, false, false);
        }
    }

    private Form either() throws NoForm {
        var parts = new ArrayList<Form>(List.of(sequence()));
        while (peek() == '|') {
            next++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : new Either(parts);
    }

    private Form sequence() throws NoForm {
        var parts = new ArrayList<Form>();
        while (peek() != END && peek() != '|' && peek() != ')') {
            parts.add(repeated(single()));
        }
        return new Sequence(parts);
    }

    private Form repeated(Form part) throws NoForm {
        return switch (peek()) {
            case '*' -> again(part, 0, Form.ANY_NUMBER, 1);
            case '+' -> again(part, 1, Form.ANY_NUMBER, 1);
            case '?' -> again(part, 0, 1, 1);
            case '{' -> counted(part);
            default -> part;
        };
    }

    private Form counted(Form part) throws NoForm {
        var matcher = TIMES.matcher(text).region(next, text.length());
        if (!matcher.lookingAt()) {
            throw new NoForm(rest());
        }
        var least = Integer.parseInt(matcher.group(1));
        var most = least;
        if (matcher.group(2) != null) {
            most = matcher.group(3) == null ? Form.ANY_NUMBER : Integer.parseInt(matcher.group(3));
        }
        if (least > MOST || most > MOST || (most != Form.ANY_NUMBER && most < least)) {
            throw new NoForm(rest());
        }
        return again(part, least, most, matcher.group().length());
    }

    private Form again(Form part, int least, int most, int length) throws NoForm {
        if (part instanceof Edge) {
            throw new NoForm(rest());
        }
        next += length;
        if (peek() != END && "*+?{".indexOf(peek()) >= 0) {
            throw new NoForm(rest());
        }
        return new Repeated(part, least, most);
    }

    private Form single() throws NoForm {
        var character = peek();
        return switch (character) {
            case '(' -> group();
            case '[' -> charactersBetweenBrackets();
            case '\\' -> new One(escape(), false);
            case '.' -> taken(new One(List.of(new Range('\n', '\n'), new Range('\r', '\r')), true));
            case '^' -> taken(new Edge(false));
            case '$' -> taken(new Edge(true));
            case '*', '+', '?', '{', '}', ']' -> throw new NoForm(rest());
            default -> new One(List.of(new Range(character, take())), false);
        };
    }

    private Form taken(Form form) {
        next++;
        return form;
    }

    private Form group() throws NoForm {
        var start = next;
        next++;
        if (text.startsWith("?:", next)) {
            next += 2;
        }
        var inside = either();
        if (peek() != ')') {
            throw new NoForm(text.substring(start));
        }
        next++;
        return inside;
    }

    private Form charactersBetweenBrackets() throws NoForm {
        var start = next;
        next++;
        var outside = peek() == '^';
        if (outside) {
            next++;
        }
        var ranges = new ArrayList<Range>();
        while (peek() != ']') {
            if (peek() == END || peek() == '[') {
                throw new NoForm(text.substring(start));
            }
            ranges.addAll(range());
        }
        next++;
        return new One(ranges, outside);
    }

    private List<Range> range() throws NoForm {
        var first = element();
        if (peek() != '-' || text.startsWith("-]", next)) {
            return first;
        }
        next++;
        var last = peek() == END || peek() == '[' ? List.<Range>of() : element();
        if (!isOne(first) || !isOne(last) || first.get(0).first() > last.get(0).first()) {
            throw new NoForm(rest());
        }
        return List.of(new Range(first.get(0).first(), last.get(0).first()));
    }

    private List<Range> element() throws NoForm {
        if (peek() == '\\') {
            return escape();
        }
        var character = take();
        return List.of(new Range(character, character));
    }

    private static boolean isOne(List<Range> ranges) {
        return ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last();
    }

    private List<Range> escape() throws NoForm {
        next++;
        var character = peek();
        var ranges = switch (character) {
            case 'd' -> DIGITS;
            case 's' -> BLANKS;
            case 'w' -> LETTERS;
            case 't' -> List.of(new Range('\t', '\t'));
            case 'n' -> List.of(new Range('\n', '\n'));
            default -> List.<Range>of();
        };
        if (ranges.isEmpty() && (character == END || Character.isLetterOrDigit(character))) {
            throw new NoForm(text.substring(next - 1));
        }
        take();
        return ranges.isEmpty() ? List.of(new Range(character, character)) : ranges;
    }

    private int take() {
        var character = text.codePointAt(next);
        next += Character.charCount(character);
        return character;
    }

    private int peek() {
        return next < text.length() ? text.codePointAt(next) : END;
    }

    private String rest() {
        return text.substring(next);
    }
}
