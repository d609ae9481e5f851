package vn.thuocdo.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/** Checks that all names of a form differ, and that conditions look back at answers that are there by then. */
final class Names {

    private final String form;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Set<Channel>> answered = new HashMap<>();

    private Names(String form) {
        this.form = form;
    }

    /** @throws Inconsistent if a name stands twice, or a condition looks at what is not asked before */
    static void check(String form, List<Section> sections) {
        var names = new Names(form);
        for (var section : sections) {
            names.take(section.name());
            names.checkBefore(section.name(), Set.of(), section.relevant());
            section.questions().forEach(names::add);
        }
    }

    private void add(Question question) {
        take(question.name());
        checkBefore(question.name(), question.channels(), question.relevant());
        if (question instanceof Grid grid) {
            grid.rows().forEach(row -> add(grid, row));
        } else if (!(question instanceof Note)) {
            answered.put(question.name(), question.channels());
        }
        var constraint = question.constraint();
        if (constraint != null) {
            checkBefore(question.name(), question.channels(), constraint.condition());
        }
        question.otherName().ifPresent(name -> {
            take(name);
            answered.put(name, question.channels());
        });
    }

    private void add(Grid grid, GridRow row) {
        take(row.name());
        checkBefore(row.name(), grid.channels(), row.relevant());
        answered.put(row.name(), grid.channels());
    }

    private void take(String name) {
        if (!taken.add(name)) {
            throw new Inconsistent(
                    Inconsistent.Kind.TWICE, name, name, "%s: two things are called %s".formatted(form, name));
        }
    }

    private void checkBefore(String name, Set<Channel> channels, @Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        for (var other : condition.names()) {
            var asked = answered.get(other);
            if (asked == null) {
                throw new Inconsistent(
                        Inconsistent.Kind.AHEAD,
                        name,
                        other,
                        "%s: %s looks at %s, which is not answered before it".formatted(form, name, other));
            }
            if (!asked.isEmpty() && (channels.isEmpty() || !asked.containsAll(channels))) {
                throw new Inconsistent(
                        Inconsistent.Kind.CHANNEL,
                        name,
                        other,
                        "%s: %s looks at %s, which is asked by %s only".formatted(form, name, other, asked));
            }
        }
    }
}
