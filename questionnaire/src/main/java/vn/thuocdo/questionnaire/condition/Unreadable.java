package vn.thuocdo.questionnaire.condition;

import java.util.List;

/** Carries a refusal out of the reading of a condition; it never leaves the package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Unreadable(int offset, Refusal.Reason reason, Object... details) {
        super(reason + " at " + offset, null, false, false);
        refusal = new Refusal(offset + 1, reason, List.of(details));
    }

    Refusal refusal() {
        return refusal;
    }
}
