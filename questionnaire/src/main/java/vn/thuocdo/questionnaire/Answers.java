package vn.thuocdo.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answers of one person to one form, by the names of the questions.
 *
 * <p>A question that has no entry was not asked, or not reached; one that was left empty has {@link Answer#BLANK}.
 */
public record Answers(Map<String, Answer> byName) {

    /** What follows the name of a question where words were written to its choice "khác". */
    public static final String OTHER = "_other";

    /** None at all. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** The answer called {@code name}, {@link Answer#BLANK} where there is none. */
    public Answer of(String name) {
        return byName.getOrDefault(name, Answer.BLANK);
    }

    /** The same with one more, or another one. */
    public Answers with(String name, Answer answer) {
        var more = new TreeMap<>(byName);
        more.put(name, answer);
        return new Answers(more);
    }

    /** The same without those. */
    public Answers without(Set<String> names) {
        var fewer = new TreeMap<>(byName);
        fewer.keySet().removeAll(names);
        return new Answers(fewer);
    }
}
