package vn.thuocdo.questionnaire;

import vn.thuocdo.questionnaire.condition.Condition;

/**
 * What an answer must be.
 *
 * @param condition holds for answers that are accepted; the answer itself is {@code .} in it
 * @param message what is said to the respondent when it does not hold
 */
public record Constraint(Condition condition, Text message) {}
