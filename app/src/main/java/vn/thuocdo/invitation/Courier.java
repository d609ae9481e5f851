package vn.thuocdo.invitation;

import vn.thuocdo.contact.Contact;

/** Carries messages of one medium. */
interface Courier {

    /** Whether it can reach whom {@code contact} tells of. */
    boolean reaches(Contact contact);

    /** Hands a message over, once. */
    Handed hand(Parcel parcel);
}
