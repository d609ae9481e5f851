package vn.thuocdo.invitation;

import java.util.Locale;

/** What a message goes by. */
public enum Medium {
    EMAIL,
    ZALO,
    SMS;

    /** The key of its name. */
    public String text() {
        return "invitation.medium." + name();
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
