package vn.thuocdo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells who acts. */
public interface Actors {

    /** Whoever sends {@code request}, with the roles held now; nobody where no one has signed in. */
    Optional<Actor> of(HttpServletRequest request);

    /** The names of accounts, for pages that show who did something; unknown ones are left out. */
    Map<UUID, String> names(Collection<UUID> accounts);

    /** The accounts whose name or address of mail holds {@code text}, with or without accents. */
    Set<UUID> called(String text);
}
