package vn.thuocdo.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the official sample who may be invited.
 *
 * @param unit ordinal in the frame
 * @param place in the whole official sample, from 1: it stays, whoever else may not be invited any more
 * @param id as it stands in the frame file
 * @param agency that dealt with the dossier; blank for a household
 * @param procedure blank where it must not be named
 * @param contact null where none is known
 */
public record Invitee(
        UUID draw,
        long unit,
        int place,
        String stratum,
        String id,
        String agency,
        String procedure,
        @Nullable UUID contact) {}
