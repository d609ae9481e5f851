package vn.thuocdo.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody is invited, or reminded. */
public enum Occasion {
    FIRST,
    REMINDER;

    static Occasion of(int step) {
        return step == 0 ? FIRST : REMINDER;
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Occasion> at(String path) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.path().equals(path))
                .findFirst();
    }

    /** The key of its name. */
    public String text() {
        return "invitation.occasion." + name();
    }
}
