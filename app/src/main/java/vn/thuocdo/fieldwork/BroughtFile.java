package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of answers that was brought.
 *
 * @param kept lines that were new
 * @param known lines that were there before
 * @param faults told of the others
 */
public record BroughtFile(UUID id, String arm, String name, int lines, int kept, int known, LocalDate on, int faults) {

    /** Lines that were not taken; they are told of until the faults are deleted. */
    public int refused() {
        return lines - kept - known;
    }
}
