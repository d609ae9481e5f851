package vn.thuocdo.campaign;

/** What is done by a day of the calendar, in the order it is done. */
public enum Milestone {
    LISTS_CONFIRMED,
    FRAME_FROZEN,
    SAMPLE_DRAWN,
    INTERVIEWERS_TRAINED,
    FIELD_OPENS,
    FIELD_CLOSES,
    DATA_FROZEN,
    RESULTS_PROPOSED,
    RESULTS_RELEASED;

    /** The name of its field in forms. */
    public String field() {
        return "milestone." + name();
    }

    /** The key of its name. */
    public String text() {
        return "campaign.milestone." + name();
    }
}
