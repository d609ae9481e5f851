package vn.thuocdo.invitation;

import java.time.LocalTime;

/**
 * The hours of the day in which nobody is written to.
 *
 * @param from the first minute of them
 * @param to the first minute after them; before {@code from} where a midnight lies between
 */
record QuietHours(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException unless written as {@code 21:00-07:30} */
    static QuietHours of(String text) {
        var parts = text.strip().split("\\s*-\\s*", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("quiet hours “%s”: write them as 21:00-07:30".formatted(text));
        }
        return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    boolean cover(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
