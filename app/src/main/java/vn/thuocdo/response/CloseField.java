package vn.thuocdo.response;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Closes the field: nobody begins to answer any more. What was finished before and is still on its way, on paper, in a
 * file, on a device, is taken in and marked as late.
 */
@Component
class CloseField {

    private final Cases cases;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Audit audit;

    CloseField(Cases cases, Campaigns campaigns, CampaignRights rights, Audit audit) {
        this.cases = cases;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
    }

    /** @throws Refused if the campaign is at another stage */
    @Transactional
    void close(CampaignId id, Actor actor) {
        rights.plan(id, actor);
        if (campaigns.hold(id).stage() != Stage.FIELDWORK) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        var answered = campaigns.arms(id).stream()
                .mapToLong(arm -> cases.count(id, arm.code()).answered())
                .sum();
        campaigns.advance(id, Stage.FIELDWORK, Stage.FIELD_CLOSED);
        audit.record(
                actor.account(),
                "response.field-closed",
                "campaign",
                id.value().toString(),
                Map.of("answered", answered));
    }
}
