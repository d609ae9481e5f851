package vn.thuocdo.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.thuocdo.agency.AgencyId;

/**
 * What somebody asked about their data.
 *
 * @param number by which it is spoken of
 * @param agency at which it was taken in
 * @param due the last day to answer
 * @param phone the number the person is known by, as {@link vn.thuocdo.contact.Phone} writes it; empty where unknown
 * @param answer what was done; nothing while it is open
 */
public record Request(
        UUID id,
        long number,
        AgencyId agency,
        RequestKind kind,
        LocalDate received,
        LocalDate due,
        String name,
        String phone,
        String words,
        Optional<String> answer) {

    public String address() {
        return "/privacy/requests/" + id;
    }

    public boolean isOpen() {
        return answer.isEmpty();
    }
}
