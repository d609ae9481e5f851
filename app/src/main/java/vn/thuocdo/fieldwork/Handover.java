package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import vn.thuocdo.agency.AgencyId;

/**
 * A lot goes out, or sheets of it come back.
 *
 * @param number of its minutes, in the campaign
 * @param body whose minutes they are
 * @param giver name, post and body
 * @param taker name, post and body
 * @param count of the sheets that came back; nothing when the lot goes out
 */
public record Handover(
        int number, boolean back, LocalDate day, AgencyId body, String giver, String taker, Count count) {

    /**
     * Sheets that came back, and those that will not.
     *
     * @param used with answers
     * @param missing declared lost
     */
    public record Count(int used, int spoiled, int blank, int missing) {

        static final Count NONE = new Count(0, 0, 0, 0);

        int sum() {
            return used + spoiled + blank + missing;
        }
    }

    int used() {
        return count.used();
    }

    int spoiled() {
        return count.spoiled();
    }

    int blank() {
        return count.blank();
    }

    int missing() {
        return count.missing();
    }

    int counted() {
        return count.sum();
    }
}
