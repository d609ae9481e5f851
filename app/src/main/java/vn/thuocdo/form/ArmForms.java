package vn.thuocdo.form;

import java.util.Optional;
import vn.thuocdo.campaign.Arm;

/**
 * How the form of an arm stands.
 *
 * @param draft being drawn up
 * @param waits whether a decision on the draft is recorded and waits for a second person
 * @param frozen what people are asked
 */
public record ArmForms(Arm arm, Optional<Form> draft, boolean waits, Optional<Form> frozen) {}
