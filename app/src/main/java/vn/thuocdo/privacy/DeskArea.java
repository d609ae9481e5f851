package vn.thuocdo.privacy;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;

/**
 * Whose lists a desk looks into: those of its own agencies, and of all that its campaigns measure. A draft opens none:
 * whoever drafts names any agency, and only a signed plan makes it measured.
 */
@Component
class DeskArea {

    private final Reach reach;
    private final Campaigns campaigns;
    private final CampaignRights rights;

    DeskArea(Reach reach, Campaigns campaigns, CampaignRights rights) {
        this.reach = reach;
        this.campaigns = campaigns;
        this.rights = rights;
    }

    Set<AgencyId> of(Actor actor) {
        var area = new HashSet<>(reach.of(actor, Role.PROGRAMME));
        campaigns.all().stream()
                .filter(campaign -> campaign.stage() != Stage.DRAFT && rights.mayPlanFor(campaign.owner(), actor))
                .forEach(campaign -> area.addAll(campaigns.scope(campaign.id())));
        return area;
    }
}
