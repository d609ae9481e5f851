package vn.thuocdo.identity;

import java.util.UUID;

/**
 * The answers of a campaign were parted from people for good: what else could lead back goes in the same transaction.
 */
public record Parted(UUID campaign) {}
