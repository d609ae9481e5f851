package vn.thuocdo.questionnaire;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * What all kinds of questions have.
 *
 * @param name the code under which it is answered: a small letter, then small letters, digits, {@code _}
 * @param label the question itself
 * @param hint what helps to answer it
 * @param required whether it may not be left blank
 * @param relevant when it is asked; always, where there is none
 * @param constraint what an answer must be
 * @param source where it comes from
 * @param channels by which means it is asked; none means all
 * @param missing the ways of not answering that are offered; {@link Missing#BLANK} is not one of them
 */
public record About(
        String name,
        Text label,
        @Nullable Text hint,
        boolean required,
        @Nullable Condition relevant,
        @Nullable Constraint constraint,
        Source source,
        Set<Channel> channels,
        Set<Missing> missing) {

    private static final int LONGEST = 64;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public About {
        check(name);
        checkRelevant(name, relevant);
        channels = sorted(channels, Channel.class);
        missing = sorted(missing, Missing.class);
        if (missing.contains(Missing.BLANK)) {
            throw new IllegalArgumentException(name + ": blank is not offered, it happens");
        }
    }

    /** A question that is always asked and may be left blank. */
    public static About of(String name, Text label) {
        return new About(name, label, null, false, null, null, Source.OWN, Set.of(), Set.of());
    }

    /** The same, asked under a condition. */
    public About when(@Nullable Condition condition) {
        return new About(name, label, hint, required, condition, constraint, source, channels, missing);
    }

    /** The same, not to be left blank. */
    public About mandatory() {
        return new About(name, label, hint, true, relevant, constraint, source, channels, missing);
    }

    /** The same, which may be left blank. */
    public About optional() {
        return new About(name, label, hint, false, relevant, constraint, source, channels, missing);
    }

    /** The same, held to a constraint. */
    public About held(@Nullable Constraint to) {
        return new About(name, label, hint, required, relevant, to, source, channels, missing);
    }

    /** The same, from another source. */
    public About from(Source other) {
        return new About(name, label, hint, required, relevant, constraint, other, channels, missing);
    }

    /** The same, with other ways of not answering. */
    public About offering(Set<Missing> ways) {
        return new About(name, label, hint, required, relevant, constraint, source, channels, ways);
    }

    static void check(String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a question: " + name);
        }
    }

    static void checkRelevant(String name, @Nullable Condition relevant) {
        if (relevant != null && relevant.looksAtOwn()) {
            throw new IllegalArgumentException(name + ": asked by its own answer: " + relevant);
        }
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values, Class<E> kind) {
        return values.isEmpty()
                ? Collections.unmodifiableSet(EnumSet.noneOf(kind))
                : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
