package vn.thuocdo.questionnaire;

import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.condition.Condition;

/**
 * A row of a grid, answered under its own name.
 *
 * @param relevant when it is asked, beyond the condition of its grid
 */
public record GridRow(
        String name, Text label, Source source, @Nullable Condition relevant) {

    public GridRow {
        About.check(name);
        About.checkRelevant(name, relevant);
    }
}
