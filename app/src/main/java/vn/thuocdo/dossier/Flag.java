package vn.thuocdo.dossier;

/**
 * Something about a list a person should look at. It refuses nothing.
 *
 * @param count what it is about: dossiers, or telephone numbers
 * @param of out of how many
 */
public record Flag(Kind kind, long count, long of) {

    /** Each is told by {@code dossier.flag.NAME}. */
    public enum Kind {
        /** Fewer dossiers than the agency's register announces. */
        THINNER_THAN_ANNOUNCED,
        /** Telephone numbers that stand on suspiciously many dossiers. */
        SAME_PHONE,
        /** Dossiers under a telephone number of an official. */
        STAFF_PHONE,
        /** Dossiers whose owner cannot be reached. */
        MISSING_PHONE,
        /** Dossiers that were handed in again with other content. */
        LATE_EDIT
    }
}
