package vn.thuocdo.sample;

import java.util.UUID;

/** Which ceremony. */
public record CeremonyId(UUID value) {}
