package vn.thuocdo.account;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the credential, in base64url
 * @param name its owner gave it
 */
public record Passkey(String id, String name, Instant made, Instant lastUsed) {}
