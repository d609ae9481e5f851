package vn.thuocdo.questionnaire.xlsform;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/** Reads conditions, which look back at what was answered in earlier rows. */
final class ConditionCells {

    private final RowNames names;
    private final Faults faults;
    private final Set<String> answered = new HashSet<>();

    ConditionCells(RowNames names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    /** From here on, conditions may look at {@code name}. */
    void answered(String name) {
        answered.add(name);
    }

    /** When the row is asked. */
    @Nullable
    Condition relevant(Table.Row row) {
        var condition = read(row, "relevant", row.get("relevant"));
        if (condition != null && condition.looksAtOwn()) {
            row.fault(faults, "relevant", XlsProblem.OWN_VALUE, row.get("relevant"));
            return null;
        }
        return condition;
    }

    /** A condition in a cell, or a part of one. */
    @Nullable
    Condition read(Table.Row row, String key, String text) {
        if (text.isEmpty()) {
            return null;
        }
        switch (Condition.read(names.renamed(text))) {
            case Condition.Reading.NotUnderstood(var refusal) -> {
                row.fault(faults, key, XlsProblem.CONDITION, text, refusal.position(), refusal);
                return null;
            }
            case Condition.Reading.Understood(var condition) -> {
                return looksBack(row, key, condition) ? condition : null;
            }
        }
    }

    private boolean looksBack(Table.Row row, String key, Condition condition) {
        var ahead = new HashSet<>(condition.names());
        ahead.removeAll(answered);
        ahead.forEach(name -> row.fault(faults, key, XlsProblem.CONDITION_LOOKS_AHEAD, name));
        return ahead.isEmpty();
    }
}
