package vn.thuocdo.counter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Answers of one device that wait for a decision for the same reason.
 *
 * @param reason its code
 * @param first the day on which the first of them came
 * @param questions in which something is wrong, by their names
 */
public record HeldGroup(
        UUID device,
        String deviceName,
        String agencyName,
        String reason,
        long count,
        LocalDate first,
        LocalDate last,
        String questions) {}
