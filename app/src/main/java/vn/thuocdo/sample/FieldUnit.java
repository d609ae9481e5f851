package vn.thuocdo.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawn unit as the field needs it: no dossier code, and no name of a procedure that must not be named.
 *
 * @param position in the order of the draw within its stratum
 * @param id as it stands in the frame file
 * @param agency that dealt with the dossier; blank for a household
 * @param about the procedure, where it may be named; of a household its label
 * @param returned when the dossier was finished; null for a household
 * @param spared whether the person was asked not long ago and is not to be contacted
 * @param objected whether the person said they do not want to be asked
 * @param contact null where none is known, or the person is not to be contacted
 */
record FieldUnit(
        String stratum,
        int position,
        String id,
        String agency,
        String about,
        @Nullable LocalDate returned,
        boolean spared,
        boolean objected,
        @Nullable UUID contact) {}
