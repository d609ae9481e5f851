package vn.thuocdo.measurement.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One value of a YAML file with its place: a single value, a list or a mapping, read as what it is meant to be.
 *
 * <p>A method that finds something else reports it and gives the value up; {@link Fields} and the lists then go on with
 * the next value, so that one reading tells all problems.
 */
public final class Node {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    private final Position position;
    private final Content content;
    private final Problems problems;

    Node(Position position, Content content, Problems problems) {
        this.position = position;
        this.content = content;
        this.problems = problems;
    }

    /** Where the value starts. */
    public Position position() {
        return position;
    }

    /** Where to report what only the meaning shows to be wrong. */
    public Problems problems() {
        return problems;
    }

    /** Whether this is a single value, neither list nor mapping. */
    public boolean isScalar() {
        return content instanceof Content.Scalar;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return content instanceof Content.Sequence;
    }

    /** A single value, as it is written; numbers and words like {@code true} too. Never blank. */
    public String text() {
        var text = characters();
        if (text.isBlank()) {
            throw refuse("no-value");
        }
        return text;
    }

    /** A single value as {@link #text()}, which in quotation marks may be blank or empty. */
    public String characters() {
        return scalar().text();
    }

    /** The text and its place, for a name that has to exist somewhere else. */
    public Located<String> name() {
        return new Located<>(text(), position);
    }

    /** The name of something inside the files of this system: letters, digits, dots, hyphens and underscores. */
    public Located<String> code() {
        if (!CODE.matcher(text()).matches()) {
            throw refuse("not-a-code", text());
        }
        return name();
    }

    /** A finite number with a decimal point, not in quotation marks. */
    public double number() {
        var scalar = scalar();
        if (!NUMBER.matcher(scalar.text()).matches()) {
            var comma = DECIMAL_COMMA.matcher(scalar.text()).matches();
            throw refuse(
                    comma ? "decimal-comma" : "not-a-number",
                    scalar.text(),
                    scalar.text().replace(',', '.'));
        }
        if (!scalar.plain()) {
            throw refuse("number-in-quotes", scalar.text());
        }
        var number = Double.parseDouble(scalar.text());
        if (Double.isInfinite(number)) {
            throw refuse("not-a-number", scalar.text());
        }
        return number;
    }

    /** A number from {@code least} to {@code most}, both included. */
    public double number(double least, double most) {
        var number = number();
        if (number < least || number > most) {
            throw refuse("out-of-range", characters(), least, most);
        }
        return number;
    }

    /** A number that is not negative. */
    public double size() {
        if (number() < 0) {
            throw refuse("negative", characters());
        }
        return number();
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public long wholeNumber(long least, long most) {
        var number = number();
        if (number != Math.rint(number)) {
            throw refuse("not-whole", characters());
        }
        if (number < least || number > most) {
            throw refuse("out-of-range", characters(), least, most);
        }
        return (long) number;
    }

    /** {@code true} or {@code false}. */
    public boolean truth() {
        var scalar = scalar();
        if (!scalar.plain() || !(scalar.text().equals("true") || scalar.text().equals("false"))) {
            throw refuse("not-truth", scalar.text());
        }
        return scalar.text().equals("true");
    }

    /** A day, written 2023-12-11. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notIso) {
            throw refuse("not-a-date", text());
        }
    }

    /** One of the constants, written in lower case with hyphens: {@code MEAN_OF_ITEMS} is {@code mean-of-items}. */
    public <E extends Enum<E>> E choice(Class<E> type) {
        var choices = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choice(choices);
    }

    /** One of the words, for what it stands for. */
    public <T> T choice(Map<String, T> choices) {
        var chosen = choices.get(text());
        if (chosen == null) {
            throw refuse(Nearest.unknown("choice", text(), List.copyOf(choices.keySet())));
        }
        return chosen;
    }

    /** A list, each element read by {@code reader}; it may be empty. */
    public <T> List<T> list(Function<Node, T> reader) {
        if (!(content instanceof Content.Sequence sequence)) {
            throw refuse("not-a-list");
        }
        return problems.each(sequence.children(), reader);
    }

    /** A list as {@link #list}, or a single value that stands for a list of one. At least one element. */
    public <T> List<T> oneOrMore(Function<Node, T> reader) {
        var values = isList() ? list(reader) : List.of(reader.apply(this));
        if (values.isEmpty()) {
            throw refuse("no-value");
        }
        return values;
    }

    /** A mapping whose keys are free: each pair read by {@code reader}; it may be empty. */
    public <T> List<T> entries(BiFunction<Located<String>, Node, T> reader) {
        return problems.each(mapping().entries(), entry -> reader.apply(entry.key(), entry.value()));
    }

    /**
     * A mapping whose keys are known: exactly those {@code reader} asks for.
     *
     * @param reader asks for all the keys before it uses the value of any; an {@link IllegalArgumentException} it
     *     throws is reported here
     */
    public <T> T fields(Function<Fields, T> reader) {
        var fields = new Fields(this, mapping().entries());
        try {
            return reader.apply(fields);
        } catch (IllegalArgumentException broken) {
            throw refused(broken);
        } finally {
            fields.refuseOthers();
        }
    }

    /**
     * Reports what is wrong with this value, in words of the bundle beside {@code owner}.
     *
     * @return what to throw
     */
    public RuntimeException refuse(Message message) {
        return problems.refuse(position, message);
    }

    boolean isMissing() {
        return content instanceof Content.Scalar scalar && scalar.isMissing();
    }

    RuntimeException refused(IllegalArgumentException broken) {
        return refuse("refused", Optional.ofNullable(broken.getMessage()).orElse(broken.toString()));
    }

    private Content.Scalar scalar() {
        if (!(content instanceof Content.Scalar scalar)) {
            throw refuse(isList() ? "list-not-value" : "mapping-not-value");
        }
        if (scalar.isMissing()) {
            throw refuse("no-value");
        }
        return scalar;
    }

    private Content.Mapping mapping() {
        if (content instanceof Content.Mapping mapping) {
            return mapping;
        }
        throw refuse(isMissing() ? "no-value" : "not-a-mapping");
    }

    private RuntimeException refuse(String key, Object... arguments) {
        return refuse(Message.of(Node.class, key, arguments));
    }
}
