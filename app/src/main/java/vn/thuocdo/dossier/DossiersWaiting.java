package vn.thuocdo.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Waiting;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;

/** Lists that wait for the letter of the agency they are about. */
@Component
class DossiersWaiting implements Waiting {

    /** More than these are told in one line: whoever runs the system for all agencies sees hundreds. */
    private static final int ONE_BY_ONE = 5;

    private final Rights rights;
    private final Batches batches;
    private final Agencies agencies;

    DossiersWaiting(Rights rights, Batches batches, Agencies agencies) {
        this.rights = rights;
        this.batches = batches;
        this.agencies = agencies;
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!actor.holds(Role.AGENCY)) {
            return List.of();
        }
        var unconfirmed = batches.of(rights.reached(actor, Role.AGENCY)).stream()
                .filter(batch -> batch.state() == Batch.State.LOADED)
                .toList();
        return unconfirmed.size() <= ONE_BY_ONE
                ? unconfirmed.stream().map(this::item).toList()
                : List.of(new Item(
                        "dossier.waiting.many",
                        List.of(unconfirmed.size()),
                        "dossier.waiting.list",
                        "/dossiers",
                        null));
    }

    private Item item(Batch batch) {
        var agency =
                agencies.find(new AgencyId(batch.agency())).map(Agency::name).orElse("");
        return new Item(
                "dossier.waiting",
                List.of(batch.quarter().title(), batch.dossiers(), agency),
                "dossier.waiting.open",
                "/dossiers/batches/" + batch.id(),
                null);
    }
}
