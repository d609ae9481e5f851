package vn.thuocdo.account;

import java.util.List;
import java.util.UUID;
import vn.thuocdo.access.Role;

/** An account as a page shows it. */
public record AccountView(Account account, List<Held> held) {

    /** A role, and the name of the agency it is held at. */
    public record Held(Role role, UUID agency, String name) {}
}
