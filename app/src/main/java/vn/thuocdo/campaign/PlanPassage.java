package vn.thuocdo.campaign;

/** A text of the plan. */
public enum PlanPassage {
    PURPOSE,
    BASIS,
    WEIGHTING,
    PRIVACY_BASIS,
    NOTICE,
    PROCESSORS,
    PLACE,
    SUBMISSION_SIGN,
    SUBMISSION_POST,
    SUBMISSION_NAME,
    PLAN_SIGN,
    PLAN_CAPACITY,
    PLAN_POST,
    PLAN_NAME;

    /** The name of its field in forms. */
    public String field() {
        return "passage." + name();
    }

    /** Whether it takes sentences, not a few words. */
    public boolean isLong() {
        return compareTo(PLACE) < 0;
    }

    /** The key of its name. */
    public String text() {
        return "campaign.passage." + name();
    }
}
