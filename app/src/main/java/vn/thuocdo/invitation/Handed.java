package vn.thuocdo.invitation;

/** What came of handing a message over. */
sealed interface Handed {

    /**
     * It was taken.
     *
     * @param id by which the other side knows it; blank where it told none
     */
    record Taken(String id) implements Handed {}

    /** The address or number reaches nobody. */
    record Bounced(String reason) implements Handed {}

    /** It was surely not taken, and may be tried again. */
    record Later(String reason) implements Handed {}

    /** Nobody knows whether it was taken: it is not tried again. */
    record Unsure(String reason) implements Handed {}
}
