package vn.thuocdo.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import vn.thuocdo.questionnaire.condition.Value;
import vn.thuocdo.questionnaire.condition.Values;

/** The answers that conditions look at. */
record AnswerValues(Map<String, Answer> byName, Answer tested, LocalDate today) implements Values {

    @Override
    public Value of(String name) {
        return byName.getOrDefault(name, Answer.BLANK).value();
    }

    @Override
    public Value own() {
        return tested.value();
    }
}
