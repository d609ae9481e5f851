package vn.thuocdo.campaign;

/** What a body does in a campaign. */
public enum PartyRole {
    /** The Post, or whoever leads the interviewers. */
    FIELD,
    /** The Fatherland Front, which supervises. */
    FRONT,
    /** The Veterans' Association, which supervises. */
    VETERANS,
    /** The statistics office, which appraises the survey plan. */
    STATISTICS;

    /** The key of its name. */
    public String text() {
        return "campaign.party." + name();
    }
}
