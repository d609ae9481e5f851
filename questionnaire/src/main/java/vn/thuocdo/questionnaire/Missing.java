package vn.thuocdo.questionnaire;

/** Why there is no answer. They are told apart for ever: a refusal says something that a blank does not. */
public enum Missing {
    /** Asked and left empty. */
    BLANK,
    /** Không biết. */
    DONT_KNOW,
    /** Từ chối trả lời. */
    REFUSED,
    /** Không áp dụng. */
    NOT_APPLICABLE
}
