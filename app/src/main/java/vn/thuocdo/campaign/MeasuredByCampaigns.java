package vn.thuocdo.campaign;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.Overseen;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;

/** The agencies measured by the campaigns somebody leads, once their plan is issued: a draft may name anybody. */
@Component
class MeasuredByCampaigns implements Overseen {

    private final Campaigns campaigns;
    private final Reach reach;

    MeasuredByCampaigns(Campaigns campaigns, Reach reach) {
        this.campaigns = campaigns;
        this.reach = reach;
    }

    @Override
    public Set<AgencyId> by(Actor actor) {
        var reached = reach.of(actor, Role.PROGRAMME);
        var measured = new HashSet<AgencyId>();
        campaigns.all().stream()
                .filter(campaign -> campaign.stage() != Stage.DRAFT && reached.contains(campaign.owner()))
                .forEach(campaign -> measured.addAll(campaigns.scope(campaign.id())));
        return measured;
    }
}
