package vn.thuocdo.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;

/** Lists that wait for the letter of the agency they are about. */
@Component
class DossiersWaiting implements Waiting {

    private final Rights rights;
    private final Batches batches;

    DossiersWaiting(Rights rights, Batches batches) {
        this.rights = rights;
        this.batches = batches;
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.AGENCY)) {
            return List.of();
        }
        return batches.of(rights.reached(actor, Role.AGENCY)).stream()
                .filter(batch -> batch.state() == Batch.State.LOADED)
                .map(batch -> new Item(
                        "dossier.waiting",
                        List.of(batch.quarter().title(), batch.dossiers()),
                        "dossier.waiting.open",
                        "/dossiers/batches/" + batch.id(),
                        null))
                .toList();
    }
}
