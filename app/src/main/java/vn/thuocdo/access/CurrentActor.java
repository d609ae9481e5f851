package vn.thuocdo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The actor of a request, asked for once. */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = Actor.class.getName();

    private final ObjectProvider<Actors> actors;

    CurrentActor(ObjectProvider<Actors> actors) {
        this.actors = actors;
    }

    public Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
            return Optional.of(known);
        }
        var found = actors.getObject().of(request);
        found.ifPresent(actor -> request.setAttribute(ATTRIBUTE, actor));
        return found;
    }
}
