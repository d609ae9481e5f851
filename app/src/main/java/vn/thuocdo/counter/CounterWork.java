package vn.thuocdo.counter;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.campaign.StageWork;

/** While the field is open, counters and links are set up where the plan has them. */
@Component
class CounterWork implements StageWork {

    private final CampaignRights rights;
    private final CounterPlan plan;

    CounterWork(CampaignRights rights, CounterPlan plan) {
        this.rights = rights;
        this.plan = plan;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.FIELDWORK);
    }

    @Override
    public Optional<Work> next(Campaign campaign, Actor actor) {
        var planned = plan.has(campaign.id(), Mode.COUNTER) || plan.has(campaign.id(), Mode.OPEN_LINK);
        return planned && rights.mayPlanFor(campaign.owner(), actor)
                ? Optional.of(new Work("counter.work", "counter.work.button", campaign.address() + "/counter"))
                : Optional.empty();
    }
}
