package vn.thuocdo.account;

import java.util.UUID;

/** Names an account for good. */
public record AccountId(UUID value) {}
