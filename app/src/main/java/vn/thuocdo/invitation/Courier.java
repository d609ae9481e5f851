package vn.thuocdo.invitation;

import vn.thuocdo.contact.Contact;

/** Carries messages of one medium. */
interface Courier {

    /** Whether it has something to bring on that occasion, and can reach whom {@code contact} tells of. */
    boolean reaches(Contact contact, Occasion occasion);

    /** Hands a message over, once. */
    Handed hand(Parcel parcel);
}
