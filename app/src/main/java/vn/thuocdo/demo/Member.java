package vn.thuocdo.demo;

import java.util.List;
import java.util.Locale;
import vn.thuocdo.access.Role;

/**
 * Somebody who takes part.
 *
 * @param email by which they sign in; the domain does not exist
 * @param agency the code of the agency at which they hold the role
 */
public record Member(String email, Role role, String name, String agency) {

    private static final String DOMAIN = "@minhhoa.example";

    /** One of each role, and for some roles more. */
    public static List<Member> cast() {
        return Lines.of("accounts").stream()
                .map(line -> new Member(
                        line.getField("email") + DOMAIN,
                        Role.valueOf(line.getField("role")),
                        line.getField("name"),
                        line.getField("agency")))
                .toList();
    }

    /** Whoever answers for the lists of an agency. */
    static Member ofAgency(String code, String name) {
        return new Member(code.toLowerCase(Locale.ROOT) + DOMAIN, Role.AGENCY, "Cán bộ đầu mối " + name, code);
    }
}
