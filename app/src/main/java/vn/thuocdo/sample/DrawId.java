package vn.thuocdo.sample;

import java.util.UUID;

/** Which draw. */
public record DrawId(UUID value) {}
