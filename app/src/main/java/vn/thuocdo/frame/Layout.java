package vn.thuocdo.frame;

import java.util.Arrays;
import java.util.List;

/** What strata are made of (cách phân tầng). */
public enum Layout {
    /** One for each agency. */
    AGENCY,
    /** Agency by field of procedures. */
    FIELD,
    /** Agency by channel. */
    CHANNEL,
    /** Groups of agencies the office names. */
    GROUP,
    /** As the list says: its own groups, or the units drawn before. */
    LISTED;

    /** The key of its name. */
    public String text() {
        return "frame.layout." + name();
    }

    /** Those a frame of dossiers may have. */
    public static List<Layout> ofDossiers() {
        return Arrays.stream(values()).filter(layout -> layout != LISTED).toList();
    }
}
