package vn.thuocdo.response;

import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.FormId;
import vn.thuocdo.identity.CaseNumber;

/**
 * A case that somebody may answer.
 *
 * @param about what it is about, as its holder reads it
 * @param agency at whose counter it was begun, if it is an open one
 * @param answered whether an answer is there
 */
record OpenCase(
        CaseNumber number,
        CampaignId campaign,
        String arm,
        FormId form,
        About about,
        Submission.Origin origin,
        @Nullable AgencyId agency,
        boolean answered) {}
