package vn.thuocdo.questionnaire.condition;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a question hangs on, or what an answer must be: an expression that holds or does not.
 *
 * <p>The language is this part of XPath 1.0 as ODK uses it, and nothing else:
 *
 * <pre>
 * ${name}                 an answer; blank while there is none, or its question is not asked
 * .                       the answer under test (constraints only)
 * 'text' "text" 12 1.5    literals
 * = != &lt; &lt;= &gt; &gt;=        comparison        + - * div mod   arithmetic
 * and or not(a)           truth             true() false()
 * selected(a, 'code')     count-selected(a)         codes of a choice
 * string-length(a)        regex(a, 'pattern')       characters; the pattern is that of all of a
 * number(a)   date('2026-03-31')   today()          days compare and subtract as numbers
 * if(a, b, c)             coalesce(a, b)            b where a is blank
 * </pre>
 *
 * <p>Blank is no number: it is neither less nor more than any, and only {@code = ''} finds it.
 *
 * @see "XPath 1.0, W3C Recommendation 16 November 1999"
 * @see "ODK XForms Specification, XPath Functions"
 */
public final class Condition {

    private static final int LONGEST = 2000;

    private final String text;
    private final Expression expression;

    private Condition(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /** What became of a text: a condition, or the reason why it is none. */
    public sealed interface Reading {

        /** It is one. */
        record Understood(Condition condition) implements Reading {}

        /** It is none. */
        record NotUnderstood(Refusal refusal) implements Reading {}
    }

    /** Reads {@code text}. */
    public static Reading read(String text) {
        var normal = Value.trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
        try {
            if (normal.length() > LONGEST) {
                throw new Unreadable(LONGEST, Refusal.Reason.TOO_LONG, LONGEST);
            }
            return new Reading.Understood(new Condition(normal, Parser.parse(normal)));
        } catch (Unreadable e) {
            return new Reading.NotUnderstood(e.refusal());
        }
    }

    /**
     * The condition that is known to be one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Condition of(String text) {
        return switch (read(text)) {
            case Reading.Understood(var condition) -> condition;
            case Reading.NotUnderstood(var refusal) -> throw new IllegalArgumentException(text + ": " + refusal);
        };
    }

    /** Both, or the one that there is. */
    public static @Nullable Condition both(@Nullable Condition first, @Nullable Condition second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        var text = "(%s) and (%s)".formatted(first.text, second.text);
        return new Condition(text, new Expression.Joined(Operator.AND, first.expression, second.expression));
    }

    /** As it was written, without blanks around it. */
    public String text() {
        return text;
    }

    /** The answers it looks at. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        expression.all().forEach(each -> {
            if (each instanceof Expression.Reference(var name)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whether it looks at the answer under test. */
    public boolean looksAtOwn() {
        return expression.all().anyMatch(Expression.Own.class::isInstance);
    }

    /** Whether it holds. */
    public boolean holds(Values values) {
        return value(values).truth();
    }

    /** What it comes to, before that is taken as true or false. */
    public Value value(Values values) {
        return expression.value(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
