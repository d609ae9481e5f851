package vn.thuocdo.response;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** After the draw the field is opened; then its progress is looked at. */
@Component
class FieldWork implements StageWork {

    private final CampaignRights rights;

    FieldWork(CampaignRights rights) {
        this.rights = rights;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.SAMPLED, Stage.FIELDWORK);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        var opening = campaign.stage() == Stage.SAMPLED;
        return rights.mayPlanFor(campaign.owner(), actor)
                ? Optional.of(new Work(
                        opening ? "response.work.open" : "response.work.progress",
                        opening ? "response.work.open.button" : "response.work.progress.button",
                        campaign.address() + "/field"))
                : Optional.empty();
    }
}
