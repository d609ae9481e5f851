package vn.thuocdo.dossier;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Who sees and does what with lists. What somebody may not see is answered as if it were not there. */
@Component
class Rights {

    private final Reach reach;
    private final Agencies agencies;
    private final Uploads uploads;
    private final Batches batches;

    Rights(Reach reach, Agencies agencies, Uploads uploads, Batches batches) {
        this.reach = reach;
        this.agencies = agencies;
        this.uploads = uploads;
        this.batches = batches;
    }

    /**
     * As whom somebody hands lists in.
     *
     * @param agency at which the role is held
     */
    record Sender(Role role, UUID agency) {}

    /** The widest role somebody holds: whoever loads for many agencies also loads for their own. */
    Sender sender(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.PROGRAMME)
                .findFirst()
                .or(() -> actor.grants().stream()
                        .filter(grant -> grant.role() == Role.AGENCY)
                        .findFirst())
                .map(grant -> new Sender(grant.role(), grant.agency()))
                .orElseThrow(() -> new Refused(Problem.NOT_ALLOWED));
    }

    /** The agencies whose lists somebody may hand in and see. */
    Set<UUID> reached(Actor actor) {
        return reached(actor, Role.AGENCY, Role.PROGRAMME);
    }

    Set<UUID> reached(Actor actor, Role... roles) {
        return bare(reach.of(actor, roles));
    }

    /** The agencies an API key of {@code agency} may send for. */
    Set<UUID> below(UUID agency) {
        return bare(agencies.subtree(new AgencyId(agency)));
    }

    private static Set<UUID> bare(Set<AgencyId> ids) {
        return ids.stream().map(AgencyId::value).collect(Collectors.toUnmodifiableSet());
    }

    /** An upload is seen by those who hold the role it came in under; it may be about many agencies. */
    Upload upload(UUID id, Actor actor) {
        return uploads.find(id)
                .filter(found -> reached(actor, found.loadedAs()).contains(found.agency()))
                .orElseThrow(() -> new Refused(Problem.DOSSIER_UPLOAD_UNKNOWN));
    }

    Batch batch(UUID id, Actor actor) {
        return batches.find(id)
                .filter(found -> reached(actor).contains(found.agency()))
                .orElseThrow(() -> new Refused(Problem.DOSSIER_BATCH_UNKNOWN));
    }

    /** Whether somebody answers for the agency: then they confirm its lists, and see its people masked. */
    boolean answersFor(UUID agency, Actor actor) {
        return reach.covers(actor, new AgencyId(agency), Role.AGENCY);
    }
}
