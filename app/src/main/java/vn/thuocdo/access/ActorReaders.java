package vn.thuocdo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.screen.Reader;
import vn.thuocdo.screen.Readers;

/** Whoever acts also reads. */
@Component
class ActorReaders implements Readers {

    private final CurrentActor current;

    ActorReaders(CurrentActor current) {
        this.current = current;
    }

    @Override
    public Optional<Reader> of(HttpServletRequest request) {
        return current.of(request)
                .map(actor -> new Reader(
                        actor.name(),
                        actor.grants().stream()
                                .map(grant -> grant.role().name())
                                .collect(Collectors.toSet())));
    }
}
