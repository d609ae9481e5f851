package vn.thuocdo.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.FormId;

/**
 * What open cases have in common: those of whoever comes along, which count in no index.
 *
 * @param agency whose users they are for; null where it is anybody
 * @param agencyName empty where it is anybody
 * @param until the day on which they go if nobody has answered; null where they stay, for they are printed
 */
record OpenKind(
        CampaignId campaign,
        String arm,
        FormId form,
        @Nullable AgencyId agency,
        String agencyName,
        @Nullable LocalDate until) {}
