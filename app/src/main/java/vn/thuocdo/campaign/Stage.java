package vn.thuocdo.campaign;

/** How far a campaign has come; it never goes back. */
public enum Stage {
    DRAFT,
    PLANNED,
    FRAME_FROZEN,
    SAMPLED,
    FIELDWORK,
    FIELD_CLOSED,
    DATA_FROZEN,
    INDEXED,
    APPROVED,
    RELEASED,
    ARCHIVED;

    /** The key of its name. */
    public String text() {
        return "campaign.stage." + name();
    }
}
