package vn.thuocdo.counter;

import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;

/**
 * A link by which anybody answers.
 *
 * @param agency whose users it is for; null where it is everybody
 * @param agencyName empty where it is everybody
 */
public record OpenLink(
        String code,
        CampaignId campaign,
        String arm,
        @Nullable AgencyId agency,
        String agencyName,
        boolean closed) {

    /** The path of its page. */
    public String address() {
        return "/o/" + code;
    }
}
