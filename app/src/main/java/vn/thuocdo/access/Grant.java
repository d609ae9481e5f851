package vn.thuocdo.access;

import java.util.UUID;

/** A role at an agency; it reaches everything below that agency. */
public record Grant(Role role, UUID agency) {}
