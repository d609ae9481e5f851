package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished dossier, without whose it is.
 *
 * @param code it is known by everywhere, in capitals
 * @param counter the place it was taken in at, in the agency's own words
 * @param coordinating the body that was asked by the one that resolved it, if any
 * @param proxy whether somebody else handed it in for the owner
 * @param promised the day its result was promised for, if any was
 */
public record Dossier(
        String code,
        String procedure,
        UUID receiving,
        String counter,
        UUID resolving,
        @Nullable UUID coordinating,
        Channel channel,
        Applicant applicant,
        boolean proxy,
        LocalDate received,
        @Nullable LocalDate promised,
        LocalDate returned) {

    public Dossier {
        if (returned.isBefore(received)) {
            throw new IllegalArgumentException("%s returned on %s, received on %s".formatted(code, returned, received));
        }
    }

    /** The quarter it belongs to: that of its result. */
    public Quarter quarter() {
        return Quarter.of(returned);
    }
}
