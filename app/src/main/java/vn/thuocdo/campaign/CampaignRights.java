package vn.thuocdo.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Who may read and who may change which campaign. */
@Component
public class CampaignRights {

    private final Campaigns campaigns;
    private final Reach reach;

    public CampaignRights(Campaigns campaigns, Reach reach) {
        this.campaigns = campaigns;
        this.reach = reach;
    }

    /** Those the actor may read, the newest first. */
    public List<Campaign> readable(Actor actor) {
        var overseen = reach.of(actor, Role.PROGRAMME, Role.APPROVER);
        var own = reach.of(actor, Role.AGENCY, Role.SUPERVISOR, Role.FIELD_LEAD);
        return campaigns.all().stream()
                .filter(campaign -> overseen.contains(campaign.owner()) || concerns(campaign, own))
                .toList();
    }

    /** @throws Refused if there is no such campaign, or it is none of the actor's */
    public Campaign read(CampaignId id, Actor actor) {
        var campaign = campaigns.get(id);
        var own = reach.of(actor, Role.AGENCY, Role.SUPERVISOR, Role.FIELD_LEAD);
        if (!oversees(campaign, actor) && !concerns(campaign, own)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        return campaign;
    }

    /** @throws Refused if there is no such campaign, or the actor does not oversee it */
    public Campaign oversee(CampaignId id, Actor actor) {
        return require(id, actor, Role.PROGRAMME, Role.APPROVER);
    }

    /** @throws Refused if there is no such campaign, or the actor does not plan it */
    public Campaign plan(CampaignId id, Actor actor) {
        return require(id, actor, Role.PROGRAMME);
    }

    private Campaign require(CampaignId id, Actor actor, Role... roles) {
        var campaign = campaigns.get(id);
        if (!reach.covers(actor, campaign.owner(), roles)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        return campaign;
    }

    boolean oversees(Campaign campaign, Actor actor) {
        return reach.covers(actor, campaign.owner(), Role.PROGRAMME, Role.APPROVER);
    }

    /** Whether the actor may plan for {@code owner}. */
    public boolean mayPlanFor(AgencyId owner, Actor actor) {
        return reach.covers(actor, owner, Role.PROGRAMME);
    }

    /** An issued plan is known to whom it measures and to whom it gives a part. */
    private boolean concerns(Campaign campaign, Set<AgencyId> own) {
        if (campaign.stage() == Stage.DRAFT || own.isEmpty()) {
            return false;
        }
        var concerned = new HashSet<>(campaigns.scope(campaign.id()));
        concerned.addAll(campaigns.parties(campaign.id()));
        concerned.retainAll(own);
        return !concerned.isEmpty();
    }
}
