package vn.thuocdo.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who acts: an account, and the roles it holds at this moment.
 *
 * @param name as it is shown to others
 */
public record Actor(UUID account, String name, List<Grant> grants) {

    /** The application itself, where nobody pressed a button. */
    public static final UUID SYSTEM = new UUID(0, 0);

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether one of {@code roles} is held anywhere. */
    public boolean holds(Role... roles) {
        var wanted = List.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** The agencies one of {@code roles} is held at. */
    public Set<UUID> agencies(Role... roles) {
        return grants.stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(Grant::agency)
                .collect(Collectors.toUnmodifiableSet());
    }
}
