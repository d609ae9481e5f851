package vn.thuocdo.campaign;

/** Whose measurement it is: the country's, a sector's, a province's. */
public enum CampaignLevel {
    NATIONAL,
    SECTOR,
    LOCAL;

    /** The key of its name. */
    public String text() {
        return "campaign.level." + name();
    }
}
