package vn.thuocdo.sample;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PartyRole;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Who may see what of a sample: whoever leads its make-up, supervisors its units, the field its people. */
@Component
public class SampleRights {

    private final CeremonyBodies bodies;
    private final Campaigns campaigns;
    private final Reach reach;

    SampleRights(CeremonyBodies bodies, Campaigns campaigns, Reach reach) {
        this.bodies = bodies;
        this.campaigns = campaigns;
        this.reach = reach;
    }

    boolean oversees(Campaign campaign, Actor actor) {
        return reach.covers(actor, campaign.owner(), Role.PROGRAMME, Role.APPROVER);
    }

    boolean supervises(Campaign campaign, Actor actor) {
        return covers(bodies.supervisors(campaign.id()).stream(), actor, Role.SUPERVISOR);
    }

    /** Whether the actor leads the field of the campaign. */
    public boolean leadsField(Campaign campaign, Actor actor) {
        var bodies = campaigns.parties(campaign.id(), Set.of(PartyRole.FIELD));
        return covers(bodies.stream(), actor, Role.FIELD_LEAD);
    }

    private boolean covers(Stream<AgencyId> agencies, Actor actor, Role role) {
        return agencies.anyMatch(agency -> reach.covers(actor, agency, role));
    }

    /** @throws Refused unless the actor oversees or supervises the campaign */
    void requireSight(Campaign campaign, Actor actor) {
        if (!oversees(campaign, actor) && !supervises(campaign, actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    /** @throws Refused unless the actor reads the campaign and takes part in it */
    public void requirePart(Campaign campaign, Actor actor) {
        if (!leadsField(campaign, actor)) {
            requireSight(campaign, actor);
        }
    }

    /** @throws Refused unless the actor supervises the campaign, and could not tell an agency what was drawn of it */
    void requireSupervision(Campaign campaign, Actor actor) {
        if (!supervises(campaign, actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        requireNoConflict(actor, Role.AGENCY, Role.ADMIN);
    }

    /** @throws Refused unless the actor leads the field of the campaign, and holds no role that must not see a list */
    public void requireField(Campaign campaign, Actor actor) {
        if (!leadsField(campaign, actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        requireNoConflict(actor, Role.AGENCY, Role.ADMIN, Role.PROGRAMME);
    }

    private static void requireNoConflict(Actor actor, Role... others) {
        if (actor.holds(others)) {
            throw new Refused(Problem.LIST_CONFLICT);
        }
    }
}
