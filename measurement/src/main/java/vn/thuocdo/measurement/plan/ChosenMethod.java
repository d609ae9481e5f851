package vn.thuocdo.measurement.plan;

import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.yaml.Located;

/**
 * The method of a plan.
 *
 * @param name as the plan writes it: the code of a method that comes with the programme, or a path
 * @param published as its file has it
 * @param applied with what the plan changes, and in a template with the plan's items; its tree is absent where the plan
 *     wants items only
 */
public record ChosenMethod(Located<String> name, Method published, Method applied) {

    /** Whether the plan departs from the method in how answers are scored. */
    public boolean scoresOtherwise() {
        return published.score().formula() != applied.score().formula();
    }

    /** Whether the plan departs from the method in how items make the index. */
    public boolean aggregatesOtherwise() {
        return published.tree() != null && !published.tree().equals(applied.tree());
    }
}
