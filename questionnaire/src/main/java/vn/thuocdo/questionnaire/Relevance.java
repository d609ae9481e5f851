package vn.thuocdo.questionnaire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * What of a form is asked of somebody, from the answers given so far.
 *
 * <p>An answer to a question that is not asked counts for nothing: what hangs on it sees a blank.
 */
public final class Relevance {

    private final Answers answers;
    private final LocalDate today;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Answer> counted = new HashMap<>();

    private Relevance(Answers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /** Of a form and answers, on a day. */
    public static Relevance of(Questionnaire questionnaire, Answers answers, LocalDate today) {
        var relevance = new Relevance(answers, today);
        for (var section : questionnaire.sections()) {
            if (relevance.holds(section.relevant())) {
                relevance.asked.add(section.name());
                section.questions().forEach(relevance::ask);
            }
        }
        return relevance;
    }

    /** Whether the section, question, row, note, or field for other words called {@code name} is asked. */
    public boolean asks(String name) {
        return asked.contains(name);
    }

    /** The answers to what is asked. */
    public Answers pruned() {
        return new Answers(counted);
    }

    /** The names that have an answer which is not asked for. */
    public Set<String> idle() {
        var idle = new TreeSet<>(answers.byName().keySet());
        idle.removeAll(asked);
        return idle;
    }

    /** The answers that count, as conditions see them, the one under test being {@code tested}. */
    AnswerValues values(Answer tested) {
        return new AnswerValues(counted, tested, today);
    }

    private void ask(Question question) {
        if (!holds(question.relevant())) {
            return;
        }
        if (question instanceof Grid grid) {
            asked.add(grid.name());
            grid.rows().stream().filter(row -> holds(row.relevant())).forEach(row -> count(row.name()));
        } else {
            count(question.name());
        }
        question.otherName().filter(name -> otherIsChosen(question)).ifPresent(this::count);
    }

    private boolean otherIsChosen(Question question) {
        return counted.get(question.name()) instanceof Answer.Chosen(var codes)
                && Choices.of(question).stream().anyMatch(choice -> choice.other() && codes.contains(choice.code()));
    }

    private void count(String name) {
        asked.add(name);
        var answer = answers.byName().get(name);
        if (answer != null) {
            counted.put(name, answer);
        }
    }

    private boolean holds(@Nullable Condition condition) {
        return condition == null || condition.holds(values(Answer.BLANK));
    }
}
