package vn.thuocdo.invitation;

import java.util.Map;
import java.util.UUID;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;

/**
 * A message about to leave.
 *
 * @param reference by which a provider tells of it later
 * @param text as the campaign wrote it
 * @param parts what a provider's own text is filled in with: {@link MessageParts}
 */
record Parcel(
        UUID reference,
        CampaignId campaign,
        Occasion occasion,
        Contact contact,
        Wording text,
        Map<String, String> parts) {

    @Override
    public String toString() {
        return "message " + reference;
    }
}
