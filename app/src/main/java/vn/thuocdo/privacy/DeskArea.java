package vn.thuocdo.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.KeptInFrames;
import vn.thuocdo.frame.MeasuredBodies;

/**
 * Whose lists a desk looks into: those of its own agencies, and of all whose dossiers the frames of its campaigns hold,
 * be they below or before an agency that is measured. A draft opens none: whoever drafts names any agency, and only a
 * signed plan makes it measured.
 */
@Component
class DeskArea {

    private final Reach reach;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final MeasuredBodies bodies;

    DeskArea(Reach reach, Campaigns campaigns, CampaignRights rights, MeasuredBodies bodies) {
        this.reach = reach;
        this.campaigns = campaigns;
        this.rights = rights;
        this.bodies = bodies;
    }

    Set<AgencyId> of(Actor actor) {
        var area = new HashSet<>(reach.of(actor, Role.PROGRAMME));
        campaigns(actor).forEach(campaign -> area.addAll(bodies.of(campaigns.get(campaign))));
        return area;
    }

    /** Where a desk looks for what frames hold beside. */
    KeptInFrames.Where inFrames(Actor actor) {
        return new KeptInFrames.Where(campaigns(actor), of(actor));
    }

    /** The campaigns a desk answers for, whose frames may hold somebody too. */
    private Set<CampaignId> campaigns(Actor actor) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.stage() != Stage.DRAFT && rights.mayPlanFor(campaign.owner(), actor))
                .map(Campaign::id)
                .collect(Collectors.toSet());
    }
}
