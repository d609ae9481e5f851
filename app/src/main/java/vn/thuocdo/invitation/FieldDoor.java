package vn.thuocdo.invitation;

import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sample.SampleRights;

/** Lets whoever leads the field come to people, and others who take part to numbers. */
@Component
class FieldDoor {

    private final Campaigns campaigns;
    private final SampleRights rights;

    FieldDoor(Campaigns campaigns, SampleRights rights) {
        this.campaigns = campaigns;
        this.rights = rights;
    }

    /** @throws Refused unless the actor takes part in the campaign */
    Campaign numbers(CampaignId id, Actor actor) {
        var campaign = campaigns.get(id);
        rights.requirePart(campaign, actor);
        return campaign;
    }

    /** @throws Refused unless the actor leads the field, and the campaign is in it */
    Campaign people(CampaignId id, Actor actor) {
        var campaign = campaigns.get(id);
        rights.requireField(campaign, actor);
        if (campaign.stage() != Stage.FIELDWORK) {
            throw new Refused(Problem.INVITATION_STAGE);
        }
        return campaign;
    }

    boolean leads(Campaign campaign, Actor actor) {
        return rights.leadsField(campaign, actor);
    }
}
