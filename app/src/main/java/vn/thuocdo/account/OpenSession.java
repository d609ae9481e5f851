package vn.thuocdo.account;

import java.time.Instant;

/**
 * A session somebody has open.
 *
 * @param device what its browser calls itself
 */
public record OpenSession(String id, Instant opened, Instant lastUsed, String device) {}
