package vn.thuocdo.attachment;

/**
 * A file that was handed in.
 *
 * @param name as it was called there, without folders
 * @param size in bytes
 * @param sha256 of its content, in 64 hexadecimal digits
 */
public record Attachment(AttachmentId id, String name, FileKind kind, long size, String sha256) {}
