package vn.thuocdo.invitation;

import java.util.Arrays;
import java.util.Optional;

/** The papers of the communication kit. */
public enum Kit {
    /** For the Bộ phận Một cửa and the website. */
    NOTICE("thong-bao"),
    /** From the head of the body that asks. */
    OPEN_LETTER("thu-ngo"),
    /** Read out by the loudspeakers of communes. */
    BROADCAST("phat-thanh");

    private final String path;

    Kit(String path) {
        this.path = path;
    }

    /** As it stands in addresses, and the name of its file. */
    public String path() {
        return path;
    }

    /** The key of its name. */
    public String text() {
        return "invitation.kit." + name();
    }

    static Optional<Kit> at(String path) {
        return Arrays.stream(values()).filter(kit -> kit.path.equals(path)).findFirst();
    }
}
