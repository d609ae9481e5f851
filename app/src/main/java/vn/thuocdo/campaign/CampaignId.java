package vn.thuocdo.campaign;

import java.util.UUID;

/** Which campaign. */
public record CampaignId(UUID value) {}
