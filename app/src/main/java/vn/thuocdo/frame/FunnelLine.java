package vn.thuocdo.frame;

/**
 * How many dossiers have one fate.
 *
 * @param detail the plan's reason, where it gave one
 */
public record FunnelLine(FunnelReason reason, String detail, long units) {}
