package vn.thuocdo.frame;

import java.util.UUID;

/** Which frame. */
public record FrameId(UUID value) {}
