package vn.thuocdo.invitation;

import java.util.UUID;
import vn.thuocdo.contact.Contact;

/**
 * A message about to leave.
 *
 * @param reference by which a provider tells of it later
 */
record Parcel(UUID reference, Contact contact, Wording text) {

    @Override
    public String toString() {
        return "message " + reference;
    }
}
