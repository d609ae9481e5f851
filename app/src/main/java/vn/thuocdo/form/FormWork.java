package vn.thuocdo.form;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** Once the plan is issued each arm needs its form. */
@Component
class FormWork implements StageWork {

    private final Forms forms;
    private final Campaigns campaigns;
    private final CampaignRights rights;

    FormWork(Forms forms, Campaigns campaigns, CampaignRights rights) {
        this.forms = forms;
        this.campaigns = campaigns;
        this.rights = rights;
    }

    @Override
    public Set<Stage> stages() {
        return DrawUpForm.STAGES;
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        var missing = campaigns.arms(campaign.id()).stream()
                .anyMatch(arm -> forms.frozen(campaign.id(), arm.code()).isEmpty());
        return missing && rights.mayPlanFor(campaign.owner(), actor)
                ? Optional.of(new Work("form.work", "form.work.button", campaign.address() + "/forms"))
                : Optional.empty();
    }
}
