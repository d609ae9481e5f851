package vn.thuocdo.questionnaire;

/** By what means a form is answered. */
public enum Channel {
    /** The respondent's own phone or computer. */
    WEB,
    /** A tablet at a counter, turned to the respondent. */
    KIOSK,
    /** A booklet, keyed later. */
    PAPER,
    /** An interviewer with a tablet. */
    INTERVIEW,
    /** An interviewer on the telephone. */
    TELEPHONE
}
