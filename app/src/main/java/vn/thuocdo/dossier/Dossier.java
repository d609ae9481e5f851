package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.campaign.Quarter;

/**
 * A finished dossier, without whose it is.
 *
 * @param code it is known by everywhere, in capitals
 * @param proxy whether somebody else handed it in for the owner
 */
record Dossier(
        String code, String procedure, Bodies bodies, Channel channel, Applicant applicant, boolean proxy, Days days) {

    /**
     * Who worked on it.
     *
     * @param counter the place it was taken in at, in the agency's own words
     * @param coordinating the body that was asked by the one that resolved it, if any
     */
    record Bodies(
            UUID receiving,
            String counter,
            UUID resolving,
            @Nullable UUID coordinating) {}

    /**
     * Its days.
     *
     * @param promised the day its result was promised for, if any was
     */
    record Days(LocalDate received, @Nullable LocalDate promised, LocalDate returned) {

        Days {
            if (returned.isBefore(received)) {
                throw new IllegalArgumentException("returned on %s, received on %s".formatted(returned, received));
            }
        }
    }

    /** The quarter it belongs to: that of its result. */
    Quarter quarter() {
        return Quarter.of(days.returned());
    }
}
