package vn.thuocdo.attachment;

import java.util.UUID;

/** Which attachment. */
public record AttachmentId(UUID value) {}
