package vn.thuocdo.response;

import vn.thuocdo.campaign.Arm;

/**
 * How the field of an arm stands.
 *
 * @param form whether it was decided
 * @param minutes whether those of the draw are signed
 */
public record ArmField(Arm arm, boolean form, boolean minutes, long issued, long answered) {}
