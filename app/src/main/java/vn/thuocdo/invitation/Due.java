package vn.thuocdo.invitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.campaign.CampaignId;

/**
 * A message taken from the queue: it is marked as being sent.
 *
 * @param tries with this one
 * @param contact null where none is known any more
 */
record Due(
        UUID id,
        CampaignId campaign,
        String arm,
        int step,
        int tries,
        UUID draw,
        long unit,
        String agency,
        String procedure,
        @Nullable UUID contact) {}
