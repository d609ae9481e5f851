package vn.thuocdo.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/** A question of a form, or a note between questions. */
public sealed interface Question
        permits SingleChoice, MultipleChoice, Grid, NumberQuestion, TextQuestion, DateQuestion, Note {

    /** What it has in common with all others. */
    About about();

    /** The same with another {@code about}. */
    Question about(About other);

    default String name() {
        return about().name();
    }

    default Text label() {
        return about().label();
    }

    default @Nullable Text hint() {
        return about().hint();
    }

    default boolean required() {
        return about().required();
    }

    default @Nullable Condition relevant() {
        return about().relevant();
    }

    default @Nullable Constraint constraint() {
        return about().constraint();
    }

    default Source source() {
        return about().source();
    }

    default Set<Channel> channels() {
        return about().channels();
    }

    default Set<Missing> missing() {
        return about().missing();
    }

    /** The name under which words to its choice "khác" are stored, if it has such a choice. */
    default Optional<String> otherName() {
        return Choices.of(this).stream().anyMatch(Choice::other)
                ? Optional.of(name() + Answers.OTHER)
                : Optional.empty();
    }

    /** All that is read of it: label, hint, message, then rows and choices. */
    default List<Text> texts() {
        return Words.of(this);
    }

    /** Whether it is asked by that means. */
    default boolean askedBy(Channel channel) {
        return channels().isEmpty() || channels().contains(channel);
    }
}
