package vn.thuocdo.measurement.measure;

import java.util.Locale;
import vn.thuocdo.measurement.yaml.Message;

/**
 * One thing in which a plan and its data do not fit.
 *
 * @param where in the plan or in the data
 * @param what is wrong, and how to mend it
 */
public record PlanProblem(Message where, Message what) {

    /** At a position that reads the same in every language: {@code file} or {@code file:line:column}. */
    static PlanProblem at(Object position, String key, Object... arguments) {
        return new PlanProblem(message("place", position), message(key, arguments));
    }

    static Message message(String key, Object... arguments) {
        return Message.of(PlanProblem.class, key, arguments);
    }

    /** Where, what is wrong — how to mend it; Vietnamese where asked for, otherwise English. */
    public String text(Locale locale) {
        return where.text(locale) + ": " + what.text(locale);
    }
}
