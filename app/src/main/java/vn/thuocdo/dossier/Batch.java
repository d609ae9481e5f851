package vn.thuocdo.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.thuocdo.campaign.Quarter;

/**
 * The dossiers of one agency and quarter in one upload.
 *
 * @param dossiers how many there are in it now
 * @param revision goes up with every change of what is in it
 * @param letter of the agency, once it confirmed the list
 * @param withdrawnReason {@link #REPLACED}, or what somebody wrote
 */
public record Batch(
        UUID id,
        UUID upload,
        UUID agency,
        Quarter quarter,
        State state,
        long dossiers,
        int revision,
        Optional<Letter> letter,
        Optional<Instant> confirmedAt,
        Optional<String> withdrawnReason) {

    /** The reason of a batch all of whose dossiers passed to a later upload. */
    static final String REPLACED = "replaced";

    /** How far the agency has come with it. */
    public enum State {
        LOADED,
        CONFIRMED,
        WITHDRAWN
    }

    /**
     * By what the agency confirmed a list.
     *
     * @param announced how many dossiers its register says were finished
     */
    public record Letter(String number, LocalDate date, String signatory, long announced) {

        public Letter {
            if (number.isBlank() || signatory.isBlank() || announced < 0) {
                throw new IllegalArgumentException("letter “%s” by “%s”, %d".formatted(number, signatory, announced));
            }
        }
    }

    public boolean isReplaced() {
        return withdrawnReason.filter(REPLACED::equals).isPresent();
    }
}
