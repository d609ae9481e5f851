package vn.thuocdo.decision;

import java.util.UUID;

/** Which record of a decision. */
public record DecisionId(UUID value) {}
