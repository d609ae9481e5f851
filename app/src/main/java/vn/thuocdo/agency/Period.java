package vn.thuocdo.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last; without bound where there is none. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean overlaps(Period other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    boolean contains(Period other) {
        return (from == null || other.from != null && !other.from.isBefore(from))
                && (to == null || other.to != null && !other.to.isAfter(to));
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }
}
