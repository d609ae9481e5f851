package vn.thuocdo.invitation;

/** What became of a message after it was handed over. */
enum Fate {
    DELIVERED,
    /** It came back, and so will every other: the address or number reaches nobody. */
    UNREACHABLE,
    /** It came back for what it is or whom it is from; the address may be good. */
    REFUSED
}
