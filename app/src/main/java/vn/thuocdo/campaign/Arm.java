package vn.thuocdo.campaign;

/** One group of people a campaign asks, with its own frame, form, sample and quotas (nhóm đối tượng khảo sát). */
public record Arm(String code, ArmKind kind) {}
