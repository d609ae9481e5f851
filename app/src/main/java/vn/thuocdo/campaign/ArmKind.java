package vn.thuocdo.campaign;

import java.util.Locale;

/** Whom an arm of a campaign asks. */
public enum ArmKind {
    /** People who had a dossier dealt with. */
    USERS,
    /** Representatives of organisations that had one. */
    ORGANISATIONS,
    /** Residents of 18 and over, whether they had one or not. */
    RESIDENTS;

    /** The code of the arm a wizard makes of it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String text() {
        return "campaign.arm." + name();
    }
}
