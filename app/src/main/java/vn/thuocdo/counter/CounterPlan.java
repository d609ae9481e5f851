package vn.thuocdo.counter;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.campaign.PlanParts;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** What the plan allows of answering without having been drawn. */
@Component
class CounterPlan {

    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final PlanParts parts;

    CounterPlan(Campaigns campaigns, CampaignRights rights, PlanParts parts) {
        this.campaigns = campaigns;
        this.rights = rights;
        this.parts = parts;
    }

    boolean has(CampaignId campaign, Mode mode) {
        return parts.modes(campaign).contains(mode);
    }

    boolean isInTheField(CampaignId campaign) {
        return campaigns.get(campaign).stage() == Stage.FIELDWORK;
    }

    /** @throws Refused if the campaign is none the actor plans */
    void requirePlanner(CampaignId campaign, Actor actor) {
        rights.plan(campaign, actor);
    }

    /**
     * Lets a way of answering be opened.
     *
     * @throws Refused if the actor does not plan the campaign, it is not in the field, the plan does not have the way,
     *     the campaign does not have the arm, or it does not measure the agency
     */
    void require(CampaignId campaign, String arm, @Nullable AgencyId agency, Mode mode, Actor actor) {
        rights.plan(campaign, actor);
        if (!isInTheField(campaign)) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        if (!has(campaign, mode)) {
            throw new Refused(Problem.COUNTER_NOT_PLANNED);
        }
        var known =
                campaigns.arms(campaign).stream().anyMatch(each -> each.code().equals(arm))
                        && (agency == null || campaigns.scope(campaign).contains(agency));
        if (!known) {
            throw new Refused(Problem.COUNTER_NOT_MEASURED);
        }
    }
}
