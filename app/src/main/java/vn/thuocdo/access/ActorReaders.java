package vn.thuocdo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thuocdo.screen.Reader;
import vn.thuocdo.screen.Readers;

/** Whoever acts also reads. */
@Component
class ActorReaders implements Readers {

    private final CurrentActor current;
    private final ObjectProvider<Tops> tops;

    ActorReaders(CurrentActor current, ObjectProvider<Tops> tops) {
        this.current = current;
        this.tops = tops;
    }

    @Override
    public Optional<Reader> of(HttpServletRequest request) {
        return current.of(request).map(actor -> new Reader(actor.name(), roles(actor)));
    }

    private Set<String> roles(Actor actor) {
        var roles = actor.grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
        if (actor.holds(Role.ADMIN) && tops.getObject().atTop(actor, Role.ADMIN)) {
            roles.add(Role.TOP_ADMIN);
        }
        return roles;
    }
}
