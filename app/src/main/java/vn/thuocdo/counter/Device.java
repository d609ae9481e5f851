package vn.thuocdo.counter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;

/**
 * A device at a counter.
 *
 * @param waiting whether its code was not typed yet
 * @param removed whether it takes no more answers
 * @param seen when it last got through; null where it never did
 * @param kept how many answers waited on it then
 */
public record Device(
        UUID id,
        CampaignId campaign,
        String arm,
        AgencyId agency,
        String agencyName,
        String name,
        boolean waiting,
        boolean removed,
        @Nullable Instant seen,
        int kept) {}
