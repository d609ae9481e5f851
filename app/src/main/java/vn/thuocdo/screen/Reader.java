package vn.thuocdo.screen;

import java.util.Set;

/**
 * Who reads the page.
 *
 * @param roles by their names
 */
public record Reader(String name, Set<String> roles) {

    public Reader {
        roles = Set.copyOf(roles);
    }

    boolean sees(MenuEntry entry) {
        return entry.roles().isEmpty() || entry.roles().stream().anyMatch(roles::contains);
    }
}
