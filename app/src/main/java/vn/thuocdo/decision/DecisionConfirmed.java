package vn.thuocdo.decision;

import java.util.UUID;

/** A decision was confirmed; whoever owns the gate opens it, in the same transaction. */
public record DecisionConfirmed(UUID decision, String subjectKind, UUID subject, String gate) {}
