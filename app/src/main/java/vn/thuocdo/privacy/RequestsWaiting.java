package vn.thuocdo.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.agency.Reach;

/** Requests that wait for an answer, with their last day. */
@Component
class RequestsWaiting implements Waiting {

    private final Requests requests;
    private final Reach reach;

    RequestsWaiting(Requests requests, Reach reach) {
        this.requests = requests;
        this.reach = reach;
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.PROGRAMME)) {
            return List.of();
        }
        return requests.of(reach.of(actor, Role.PROGRAMME)).stream()
                .filter(Request::isOpen)
                .map(request -> new Item(
                        "privacy.waiting",
                        List.of(request.number()),
                        "privacy.waiting.open",
                        request.address(),
                        request.due()))
                .toList();
    }
}
