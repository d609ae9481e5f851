package vn.thuocdo.agency;

import java.util.UUID;

/** Names an agency for good, whatever its code becomes. */
public record AgencyId(UUID value) {}
