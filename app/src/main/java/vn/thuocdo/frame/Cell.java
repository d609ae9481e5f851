package vn.thuocdo.frame;

import java.util.UUID;

/**
 * Eligible dossiers that are alike in all that strata are made of.
 *
 * @param former dealt with by a body dissolved since
 * @param field of the procedures; blank where the catalogue does not know the procedure
 * @param notAsked of these, people asked not long ago
 */
public record Cell(UUID agency, boolean former, String field, String channel, long units, long notAsked) {

    /** @throws IllegalArgumentException if it is empty */
    public Cell {
        if (units < 1 || notAsked < 0 || notAsked > units) {
            throw new IllegalArgumentException("%d units, %d not asked".formatted(units, notAsked));
        }
    }
}
